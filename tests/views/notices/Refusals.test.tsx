import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { Refusals } from '../../../src/views/notices/Refusals.tsx';
import { renderWith } from '../renderWith.tsx';

beforeAll(loadLate);

/** A run in which Alice is being bled. */
function bleeding() {
  const simulation = renderWith(<Refusals />);
  act(() => simulation.stepPhase());
  expect(simulation.store.getState().observation.phase.kind).toBe('drain');
  return simulation;
}
const left = (simulation: ReturnType<typeof bleeding>) => simulation.store.getState().drains[0].left;

describe('what is refused', () => {
  it('is told with what it would do, and left if so wanted', () => {
    const simulation = bleeding();
    act(() => {
      simulation.dispatch({ type: 'nextPhase' });
    });
    expect(screen.getByRole('dialog')).toHaveAccessibleName(`Cut off ${left(simulation)} users?`);
    expect(screen.getByRole('dialog')).toHaveTextContent(
      `${left(simulation)} users are still on Alice and would be cut off.`,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Keep waiting' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(simulation.store.getState().observation.ledger.cutOff).toBe(0);
  });

  it('can be done all the same where that is possible', () => {
    const simulation = bleeding();
    const users = left(simulation);
    act(() => {
      simulation.dispatch({ type: 'nextPhase' });
    });
    fireEvent.click(screen.getByRole('button', { name: 'Cut them off' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(simulation.store.getState().observation.ledger.cutOff).toBe(users);
  });

  it('is asked only where somebody would be hurt: all else is a line in the place of the sentence', () => {
    const simulation = renderWith(<Refusals>the sentence</Refusals>);
    act(() => {
      simulation.stepPhase();
      simulation.dispatch({ type: 'drain', server: 'Bob' });
    });
    expect(screen.getByRole('dialog')).toHaveAccessibleName('Turn every new user away?');
    expect(screen.getByText('the sentence')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    act(() => {
      simulation.dispatch({ type: 'putBack', server: 'Bob' });
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText('the sentence')).toBeNull();
    expect(screen.getByRole('alert')).toBeVisible();
  });

  it('stands for six seconds', () => {
    vi.useFakeTimers();
    const simulation = bleeding();
    act(() => {
      simulation.dispatch({ type: 'drain', server: 'Zoe' });
    });
    act(() => vi.advanceTimersByTime(5_900));
    expect(screen.getByRole('alert')).toBeVisible();
    act(() => vi.advanceTimersByTime(200));
    expect(screen.queryByRole('alert')).toBeNull();
    vi.useRealTimers();
  });

  it('is only understood where nothing helps', () => {
    const simulation = bleeding();
    act(() => {
      simulation.dispatch({ type: 'drain', server: 'Zoe' });
    });
    expect(screen.getByRole('alert')).toHaveTextContent('There is no server named Zoe.');
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'OK' }));
    expect(simulation.store.getState().refused).toBeNull();
  });

  it('may be the end of a phase that does not come', () => {
    const simulation = renderWith(<Refusals />);
    act(() => simulation.store.setState({ refused: { type: 'endlessPhase', seconds: 4_000 } }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The phase has not ended by 1:06:40. Press again to look further.',
    );
  });

  it('is a line where a key asked for it: the next key goes on as always, and the line goes', () => {
    const simulation = bleeding();
    act(() => {
      simulation.dispatch({ type: 'nextPhase' }, 'key');
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('alert')).toHaveTextContent(`${left(simulation)} users are still on Alice`);
    act(() => simulation.step());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is a line at the end of the rollout', () => {
    const simulation = renderWith(<Refusals />);
    act(() => simulation.seek(3_000));
    expect(simulation.store.getState().observation.rollout.status).toBe('done');
    act(() => simulation.stepPhase());
    expect(screen.getByRole('alert')).toHaveTextContent('The rollout is over.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
