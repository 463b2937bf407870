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
const shown = () => Number(slider().getAttribute('aria-valuenow'));

describe('the timeline', () => {
  it('says in words what it shows', () => {
    const { view, simulation } = show(120);
    const [alice, bob] = simulation.frames()[0].world.servers;
    expect(view.getByRole('img')).toHaveAccessibleName(
      `Users on each server over 2 min, stacked by server. Phase: Bleed Alice. Users now: Alice ${alice.sessions}, Bob ${bob.sessions}.`,
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

  it('is zoomed by button and by key, and shows the whole run again', async () => {
    const { view } = show(600);
    const whole = view.getByRole('button', { name: 'Whole run' });
    expect(whole).toHaveAttribute('aria-disabled', 'true');
    expect(part()).toHaveAttribute('aria-valuetext', 'The whole run');
    await userEvent.click(view.getByRole('button', { name: 'Zoom in' }));
    expect(part()).toHaveAttribute('aria-valuetext', '5:00 to 15:00');
    act(() => slider().focus());
    await userEvent.keyboard('+');
    expect(part()).toHaveAttribute('aria-valuetext', '7:30 to 12:30');
    await userEvent.click(view.getByRole('button', { name: 'Zoom out' }));
    expect(part()).toHaveAttribute('aria-valuetext', '5:00 to 15:00');
    await userEvent.click(whole);
    expect(part()).toHaveAttribute('aria-valuetext', 'The whole run');
  });

  it('moves the part in the chart by key', async () => {
    show(600);
    act(() => part().focus());
    await userEvent.keyboard('++');
    expect(part()).toHaveAttribute('aria-valuetext', '7:30 to 12:30');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(part()).toHaveAttribute('aria-valuetext', '8:30 to 13:30');
    await userEvent.keyboard('{Home}');
    expect(part()).toHaveAttribute('aria-valuetext', '0:00 to 5:00');
    await userEvent.keyboard('{End}');
    expect(part()).toHaveAttribute('aria-valuetext', '15:00 to 20:00');
    await userEvent.keyboard('0');
    expect(part()).toHaveAttribute('aria-valuetext', 'The whole run');
  });

  it('moves the part in the chart forward by Page down and back by Page up', async () => {
    show(600);
    act(() => part().focus());
    await userEvent.keyboard('++{Home}{PageDown}');
    expect(part()).toHaveAttribute('aria-valuetext', '4:30 to 9:30');
    await userEvent.keyboard('{PageUp}');
    expect(part()).toHaveAttribute('aria-valuetext', '0:00 to 5:00');
  });

  it('turns the part in the chart to the moment shown when that leaves it', async () => {
    const { simulation } = show(600);
    act(() => part().focus());
    await userEvent.keyboard('++');
    act(() => simulation.seek(100));
    expect(part()).toHaveAttribute('aria-valuetext', '0:40 to 5:40');
    await userEvent.keyboard('{End}');
    expect(part()).toHaveAttribute('aria-valuetext', '15:00 to 20:00');
    act(() => simulation.seek(101));
    expect(part()).toHaveAttribute('aria-valuetext', '0:41 to 5:41');
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

  it('explains the forecast only while somebody is waited for', () => {
    const { view, simulation } = show(30);
    expect(view.queryByText(/the bleed ends in here/)).toBeNull();
    act(() => {
      for (let i = 0; i < 60; i++) simulation.step();
    });
    expect(view.getByText(/the bleed ends in here/)).toBeInTheDocument();
  });
});
