import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../../src/engine/index.ts';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { Timeline } from '../../../src/views/timeline/Timeline.tsx';
import { renderWith } from '../renderWith.tsx';

function show(ticks: number, input: ScenarioInput = {}) {
  const simulation = renderWith(<Timeline />, input);
  act(() => {
    for (let i = 0; i < ticks; i++) simulation.step();
    simulation.advance(0);
  });
  return { simulation, view: within(screen.getByRole('region', { name: 'Timeline' })) };
}

beforeAll(loadLate);

async function openTable(view: ReturnType<typeof show>['view']) {
  await userEvent.click(view.getByRole('button', { name: 'Table' }));
  await view.findByRole('table');
}

const slider = () => screen.getByRole('slider', { name: 'Moment shown' });
const part = () => screen.getByRole('slider', { name: 'Part of the run in the chart' });
/** The part in the chart, in seconds. */
const range = () =>
  (part().getAttribute('aria-valuetext') ?? '')
    .split(' to ')
    .map((time) => time.split(':').reduce((sum, each) => sum * 60 + Number(each), 0));

/** Zooms in by key to a quarter of the run and stays in the overview; returns where the run's axis ends. */
async function zoomedIn(): Promise<number> {
  act(() => slider().focus());
  await userEvent.keyboard('++');
  act(() => part().focus());
  await userEvent.keyboard('{End}');
  const [, end] = range();
  act(() => slider().focus());
  await userEvent.keyboard('0++');
  act(() => part().focus());
  return end;
}

const shown = () => Number(slider().getAttribute('aria-valuenow'));

describe('the timeline', () => {
  it('says in words what it shows', () => {
    const { view, simulation } = show(120);
    const [alice, bob] = simulation.frames()[0].world.servers;
    expect(view.getByRole('img')).toHaveAccessibleName(
      `Users on each server over 2 min, a lane each. Phase: Bleed Alice. Users now: Alice ${alice.sessions}, Bob ${bob.sessions}.`,
    );
  });

  it('is scrubbed by key: a tick, a phase, to the start and to the end of what was played', async () => {
    const { simulation } = show(600);
    const users = simulation.frames()[0].history.last.slice(0, 2);
    act(() => slider().focus());
    await userEvent.keyboard('{Home}');
    expect(simulation.frames()[0].world.tick).toBe(0);
    expect(slider().getAttribute('aria-valuetext')).toBe(
      `0:00, Balanced: Alice ${users[0]}, Bob ${users[1]}; capacity in service 240. Already played up to 10:00.`,
    );
    await userEvent.keyboard('{ArrowRight}{ArrowUp}{ArrowRight}{ArrowLeft}');
    expect(shown()).toBe(2);
    await userEvent.keyboard('{PageDown}');
    expect(shown()).toBe(simulation.frames()[0].history.bands[1].startTick);
    await userEvent.keyboard('{PageDown}');
    expect(shown()).toBe(600);
    await userEvent.keyboard('{PageUp}{PageUp}{End}');
    expect(shown()).toBe(600);
    await userEvent.keyboard('{ArrowRight}');
    expect(simulation.frames()[0].furthestTick).toBe(601);
  });

  it('stands still when it is scrubbed by key', async () => {
    const { simulation } = show(100);
    act(() => {
      simulation.play();
      slider().focus();
    });
    await userEvent.keyboard('{ArrowLeft}');
    expect(simulation.frames()[0].playing).toBe(false);
    expect(shown()).toBe(99);
  });

  it('shows the exact numbers of the moment shown while its keys are used; Escape hides them', async () => {
    show(600);
    act(() => slider().focus());
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(await screen.findByText('0:01')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('0:01')).toBeNull();
  });

  it('says in words that an earlier moment is shown and what acting then does', () => {
    const { view, simulation } = show(200);
    expect(view.queryByText(/in the past/)).toBeNull();
    act(() => simulation.seek(120));
    expect(view.getByText(/in the past/).parentElement).toHaveTextContent(
      'You are in the past: acting here starts a new course; Undo brings this one back.',
    );
    expect(slider()).toHaveAccessibleDescription(/acting here starts a new course/);
    act(() => {
      simulation.dispatch({ type: 'abort' });
    });
    expect(view.queryByText(/in the past/)).toBeNull();
  });

  it('is zoomed by button and by key, shows the part in an overview, and the whole run again', async () => {
    const { view } = show(600);
    expect(view.queryByRole('slider', { name: 'Part of the run in the chart' })).toBeNull();
    await userEvent.click(view.getByRole('button', { name: 'Zoom in' }));
    const [from, to] = range();
    act(() => slider().focus());
    await userEvent.keyboard('+');
    expect(range()[1] - range()[0]).toBeCloseTo((to - from) / 2, -1);
    await userEvent.click(view.getByRole('button', { name: 'Zoom out' }));
    expect(range()[1] - range()[0]).toBeCloseTo(to - from, -1);
    await userEvent.click(view.getByRole('button', { name: 'Whole run' }));
    expect(view.queryByRole('slider', { name: 'Part of the run in the chart' })).toBeNull();
  });

  it('moves the part in the chart by key', async () => {
    show(600);
    const whole = await zoomedIn();
    const [from, to] = range();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(range()[0]).toBeCloseTo(from + 0.2 * (to - from), -1);
    await userEvent.keyboard('{Home}');
    expect(range()[0]).toBe(0);
    await userEvent.keyboard('{End}');
    expect(range()[1]).toBe(whole);
    await userEvent.keyboard('{Home}{PageDown}');
    expect(range()[0]).toBeCloseTo(0.9 * (to - from), -1);
    await userEvent.keyboard('{PageUp}');
    expect(range()[0]).toBe(0);
    await userEvent.keyboard('0');
    expect(screen.queryByRole('slider', { name: 'Part of the run in the chart' })).toBeNull();
  });

  it('turns the part in the chart to the moment shown when that leaves it', async () => {
    const { simulation } = show(600);
    await zoomedIn();
    const length = range()[1] - range()[0];
    act(() => simulation.seek(100));
    expect(range()[0]).toBeCloseTo(100 - 0.2 * length, -1);
    await userEvent.keyboard('{End}');
    expect(range()[0]).toBeGreaterThan(100);
    act(() => simulation.seek(101));
    expect(range()[0]).toBeCloseTo(101 - 0.2 * length, -1);
  });

  it('says the moment anew when something is done while it stands still', () => {
    const { simulation } = show(30);
    const before = slider().getAttribute('aria-valuetext');
    act(() => {
      simulation.dispatch({ type: 'crash', server: 'Alice' });
    });
    expect(before).toContain('capacity in service 240');
    expect(slider().getAttribute('aria-valuetext')).toContain('capacity in service 120');
  });

  it('tells in its table which moment is shown, what was already played, and how the forecast came', async () => {
    const { view, simulation } = show(700);
    act(() => {
      simulation.seek(300);
      simulation.advance(0);
    });
    await openTable(view);
    const [row] = view.getAllByRole('row').filter((line) => line.getAttribute('aria-current') === 'time');
    expect(within(row).getByRole('rowheader')).toHaveTextContent('5:00 shown');
    expect(within(view.getAllByRole('row').at(-1) as HTMLElement).getByRole('rowheader')).toHaveTextContent(
      '11:40 already played',
    );
    const forecasts = within(view.getByRole('list', { name: 'Forecasts' }));
    expect(forecasts.getByRole('listitem')).toHaveTextContent(
      /^Forecast at \d:\d\d: the bleed of Alice ends .* It was 11:04/,
    );
  });

  it('shows the same data as a table', async () => {
    const { view, simulation } = show(120);
    await openTable(view);
    const headers = view.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(headers).toEqual(['Time', 'Phase', 'Alice', 'Bob', 'All users', 'Capacity in service']);
    const [alice, bob] = simulation.frames()[0].world.servers;
    const cells = within(view.getAllByRole('row').at(-1) as HTMLElement);
    expect(cells.getByRole('rowheader')).toHaveTextContent('2:00');
    expect(cells.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      'Bleed Alice',
      `${alice.sessions} v1`,
      `${bob.sessions} v1`,
      String(alice.sessions + bob.sessions),
      '120',
    ]);
    await userEvent.click(view.getByRole('button', { name: 'Table' }));
    expect(view.getByRole('img')).toBeInTheDocument();
  });

  it('grows its table with the run', async () => {
    const { view, simulation } = show(600);
    await openTable(view);
    const rows = view.getAllByRole('row').length;
    act(() => {
      for (let i = 0; i < 60; i++) simulation.step();
    });
    expect(view.getAllByRole('row').length).toBeGreaterThan(rows);
  });

  it('tells many servers by version', async () => {
    const { view } = show(20, { servers: Array.from({ length: 40 }, () => ({})) });
    await openTable(view);
    expect(view.getByRole('columnheader', { name: 'On version 2' })).toBeInTheDocument();
  });

  it('explains the forecast only while somebody is waited for, and version 2 once it is there', () => {
    const { view, simulation } = show(30);
    expect(view.queryByText(/the bleed ends in here/)).toBeNull();
    act(() => {
      for (let i = 0; i < 60; i++) simulation.step();
    });
    expect(view.getByText(/the bleed ends in here/)).toBeInTheDocument();
    expect(view.queryByText('v2')).toBeNull();
    act(() => simulation.seek(800));
    expect(view.getByText('v2')).toBeInTheDocument();
  });
});
