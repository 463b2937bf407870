import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Transport } from '../../../src/views/transport/Transport.tsx';
import { renderWith } from '../renderWith.tsx';

const button = (name: string | RegExp) => screen.getByRole('button', { name });

function show(ticks = 0) {
  const simulation = renderWith(<Transport />);
  act(() => simulation.seek(ticks));
  return { simulation, tick: () => simulation.frame().world.tick };
}

describe('the transport', () => {
  it('goes a tick, a phase and all the way, in either direction', async () => {
    const { simulation, tick } = show(200);
    const bleed = simulation.frame().history.bands[1].startTick;
    await userEvent.click(button('One tick back'));
    expect(tick()).toBe(199);
    await userEvent.click(button('One tick on'));
    expect(tick()).toBe(200);
    await userEvent.click(button('Back to the beginning of the phase'));
    expect(tick()).toBe(bleed);
    await userEvent.click(button('To the start'));
    expect(tick()).toBe(0);
    expect(screen.getByLabelText('Simulated time')).toHaveTextContent('0:00');
    await userEvent.click(button('To the end of what was played'));
    expect(tick()).toBe(200);
    await userEvent.click(button('On to the end of the phase'));
    expect(tick()).toBeGreaterThan(200);
  });

  it('leaves out of use what leads nowhere', () => {
    show();
    for (const name of ['To the start', 'Back to the beginning of the phase', 'One tick back']) {
      expect(button(name)).toHaveAttribute('aria-disabled', 'true');
    }
    expect(button('To the end of what was played')).toHaveAttribute('aria-disabled', 'true');
    expect(button('One tick on')).toHaveAttribute('aria-disabled', 'false');
  });

  it('undoes and does again, saying what', async () => {
    const { simulation } = show(200);
    expect(button('Nothing to undo')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button('Nothing to undo'));
    act(() => {
      simulation.dispatch({ type: 'abort' });
    });
    const undo = button('Undo: Abort at 3:20');
    expect(undo).toHaveAttribute('title', 'Undo: Abort at 3:20');
    await userEvent.click(undo);
    expect(simulation.frame().world.rollout.status).toBe('running');
    expect(undo).toHaveFocus();
    await userEvent.click(button('Redo: Abort at 3:20'));
    expect(simulation.frame().world.rollout.status).not.toBe('running');
  });

  it('has Play first', async () => {
    show();
    await userEvent.tab();
    expect(button('Play')).toHaveFocus();
  });
});
