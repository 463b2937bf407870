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
    expect(simulation.frame().world.servers[0].sessions).toBe(0);
  });

  it('keeps what was already played, and marks where one is', async () => {
    const simulation = show(1_500);
    const texts = lines().map(({ textContent }) => textContent);
    const marked = () => lines().findIndex((line) => line.getAttribute('aria-current') === 'true');
    expect(marked()).toBe(0);
    act(() => simulation.seek(100));
    expect(lines().map(({ textContent }) => textContent)).toEqual(texts);
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
});
