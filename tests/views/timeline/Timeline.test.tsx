import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../../src/engine/index.ts';
import { Timeline } from '../../../src/views/timeline/Timeline.tsx';
import { renderWith } from '../renderWith.tsx';

function show(ticks: number, input: ScenarioInput = {}) {
  const simulation = renderWith(<Timeline />, input);
  act(() => {
    for (let i = 0; i < ticks; i++) simulation.stepTick();
    simulation.advance(0);
  });
  return { simulation, view: within(screen.getByRole('region', { name: 'Timeline' })) };
}

const slider = () => screen.getByRole('slider', { name: 'Moment to read' });

describe('the timeline', () => {
  it('says in words what it shows', () => {
    const { view, simulation } = show(120);
    const [alice, bob] = simulation.frame().world.servers;
    expect(view.getByRole('img')).toHaveAccessibleName(
      `Users on each server over 2 min, stacked by server. Phase: Bleed Alice. Users now: Alice ${alice.sessions}, Bob ${bob.sessions}.`,
    );
  });

  it('is read by key: Home, End and the arrows move through the run, Escape leaves it', async () => {
    const { simulation } = show(600);
    const [alice, bob] = simulation.frame().history.last;
    await userEvent.tab();
    await userEvent.tab();
    expect(slider()).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(slider()).toHaveAttribute('aria-valuenow', '0');
    expect(slider().getAttribute('aria-valuetext')).toBe(
      `0:00, Balanced: Alice ${alice}, Bob ${bob}; capacity in service 200.`,
    );
    await userEvent.keyboard('{PageUp}{ArrowRight}{ArrowLeft}');
    expect(slider()).toHaveAttribute('aria-valuenow', '40');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{End}');
    expect(slider()).toHaveAttribute('aria-valuenow', '600');
    expect(screen.getByText('10:00')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('10:00')).toBeNull();
  });

  it('shows the same data as a table', async () => {
    const { view, simulation } = show(120);
    await userEvent.click(view.getByRole('button', { name: 'Table' }));
    const headers = view.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(headers).toEqual(['Time', 'Phase', 'Alice', 'Bob', 'All users', 'Capacity in service']);
    const [alice, bob] = simulation.frame().world.servers;
    const cells = within(view.getAllByRole('row').at(-1) as HTMLElement);
    expect(cells.getByRole('rowheader')).toHaveTextContent('2:00');
    expect(cells.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      'Bleed Alice',
      `${alice.sessions} v1`,
      `${bob.sessions} v1`,
      String(alice.sessions + bob.sessions),
      '100',
    ]);
    await userEvent.click(view.getByRole('button', { name: 'Table' }));
    expect(view.getByRole('img')).toBeInTheDocument();
  });

  it('grows its table with the run', async () => {
    const { view, simulation } = show(600);
    await userEvent.click(view.getByRole('button', { name: 'Table' }));
    const rows = view.getAllByRole('row').length;
    act(() => {
      for (let i = 0; i < 60; i++) simulation.stepTick();
    });
    expect(view.getAllByRole('row').length).toBeGreaterThan(rows);
  });

  it('tells many servers by version', async () => {
    const { view } = show(20, { servers: Array.from({ length: 40 }, () => ({})) });
    await userEvent.click(view.getByRole('button', { name: 'Table' }));
    expect(view.getByRole('columnheader', { name: 'On version 2' })).toBeInTheDocument();
  });

  it('explains the forecast only while somebody is waited for', () => {
    const { view, simulation } = show(30);
    expect(view.queryByText(/runs dry in here/)).toBeNull();
    act(() => {
      for (let i = 0; i < 60; i++) simulation.stepTick();
    });
    expect(view.getByText(/runs dry in here/)).toBeInTheDocument();
  });
});
