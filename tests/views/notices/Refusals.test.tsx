import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
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
    expect(screen.getByRole('dialog')).toHaveAccessibleName(
      `${left(simulation)} users are still on Alice and would be cut off.`,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(simulation.store.getState().observation.ledger.cutOff).toBe(0);
  });

  it('can be done all the same where that is possible', () => {
    const simulation = bleeding();
    const users = left(simulation);
    act(() => {
      simulation.dispatch({ type: 'nextPhase' });
    });
    fireEvent.click(screen.getByRole('button', { name: 'Go on all the same' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(simulation.store.getState().observation.ledger.cutOff).toBe(users);
  });

  it('is only understood where nothing helps', () => {
    const simulation = bleeding();
    act(() => {
      simulation.dispatch({ type: 'drain', server: 'Zoe' });
    });
    expect(screen.getByRole('dialog')).toHaveAccessibleName('There is no server named Zoe.');
    fireEvent.click(screen.getByRole('button', { name: 'All right' }));
    expect(simulation.store.getState().refused).toBeNull();
  });

  it('may be the end of a phase that does not come', () => {
    const simulation = renderWith(<Refusals />);
    act(() => simulation.store.setState({ refused: { type: 'endlessPhase', seconds: 4_000 } }));
    expect(screen.getByRole('dialog')).toHaveAccessibleName(
      'The phase has not ended by 1:06:40. Go on to look further.',
    );
  });
});
