import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { EventLog } from '../../../src/views/eventLog/EventLog.tsx';
import { renderWith } from '../renderWith.tsx';

function show(ticks: number) {
  const simulation = renderWith(<EventLog />);
  act(() => simulation.seek(ticks));
  return simulation;
}
const lines = () => within(screen.getByRole('list', { name: 'Event log' })).getAllByRole('button');
const texts = () => lines().map(({ textContent }) => textContent);

describe('the event log', () => {
  it('says that nothing has happened yet', () => {
    show(0);
    expect(screen.getByText(/Nothing has happened yet/)).toBeInTheDocument();
  });

  it('goes to the moment of a line', async () => {
    const simulation = show(1_500);
    const dry = screen.getByRole('button', { name: /^Go to 11:04 Alice is bone dry\.$/ });
    await userEvent.click(dry);
    expect(dry).toHaveAttribute('aria-current', 'true');
    expect(simulation.frames()[0].world.servers[0].sessions).toBe(0);
  });

  it('marks the line that was pressed, of several of the same moment', async () => {
    show(1_500);
    const passed = screen.getByRole('button', { name: /^Go to 12:34 Alice passed the test/ });
    const bleed = screen.getByRole('button', { name: /^Go to 12:34 Bleed Bob/ });
    for (const [pressed, other] of [
      [passed, bleed],
      [bleed, passed],
    ]) {
      await userEvent.click(pressed);
      expect(pressed).toHaveAttribute('aria-current', 'true');
      expect(other).not.toHaveAttribute('aria-current');
    }
  });

  it('keeps what was already played, and marks where one is', () => {
    const simulation = show(1_500);
    const all = texts();
    const marked = () => lines().findIndex((line) => line.getAttribute('aria-current') === 'true');
    expect(marked()).toBe(0);
    act(() => simulation.seek(100));
    expect(texts()).toEqual(all);
    expect(marked()).toBe(lines().length - 1);
    expect(screen.getByText(/^Shown: 1:40/)).toBeInTheDocument();
    act(() => simulation.end());
    expect(screen.queryByText(/^Shown:/)).toBeNull();
  });

  it('forgets what was dropped', () => {
    const simulation = show(1_500);
    const before = lines().length;
    act(() => {
      simulation.seek(100);
      simulation.dispatch({ type: 'abort' });
    });
    expect(lines().length).toBeLessThan(before);
  });

  it('has a line for each server whose capacity was set, named after it', () => {
    const simulation = show(10);
    act(() => simulation.change('servers.0.capacity', 50));
    act(() => simulation.seek(20));
    act(() => simulation.change('servers.1.capacity', 60));
    expect(texts()).toEqual([
      'Go to 0:20The operator sets Capacity of Bob to 60 users.',
      'Go to 0:10The operator sets Capacity of Alice to 50 users.',
    ]);
  });

  it('has one line for what is set again and again, as by a slider that is dragged', () => {
    const simulation = show(10);
    for (const capacity of [50, 40, 30]) act(() => simulation.change('servers.0.capacity', capacity));
    expect(texts()).toEqual(['Go to 0:10The operator sets Capacity of Alice to 30 users.']);
  });
});
