import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { RunTransport } from '../../../src/views/transport/RunTransport.tsx';
import { Transport } from '../../../src/views/transport/Transport.tsx';
import { renderWith } from '../renderWith.tsx';

const button = (name: string | RegExp) => screen.getByRole('button', { name });

function show(ticks = 0, transport = <RunTransport />) {
  const simulation = renderWith(transport);
  act(() => simulation.seek(ticks));
  return { simulation, tick: () => simulation.store.getState().shownTick };
}

beforeAll(loadLate);

describe('the transport', () => {
  it('goes a tick and all the way, in either direction, whatever plays', async () => {
    const { simulation, tick } = show(200, <Transport home="To where they part">and more</Transport>);
    await userEvent.click(button('One tick back'));
    expect(tick()).toBe(199);
    await userEvent.click(button('One tick on'));
    expect(tick()).toBe(200);
    await userEvent.click(button('To where they part'));
    expect(tick()).toBe(0);
    await userEvent.click(button('To the end of what was played'));
    expect(tick()).toBe(200);
    await userEvent.click(button('Play'));
    expect(simulation.store.getState().playing).toBe(true);
    expect(button('Pause')).toBeInTheDocument();
    expect(screen.getByText('and more')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /phase/ })).toBeNull();
  });

  it('takes the focus only where it should, and nothing else has it', () => {
    show(0, <Transport takesFocus />);
    expect(button('Play')).toHaveFocus();
  });

  it('goes a tick and a phase, in either direction', async () => {
    const { simulation, tick } = show(200);
    const bleed = simulation.frames()[0].history.bands[1].startTick;
    await userEvent.click(button('One tick back'));
    expect(tick()).toBe(199);
    await userEvent.click(button('One tick on'));
    expect(tick()).toBe(200);
    await userEvent.click(button('Back to the beginning of the phase'));
    expect(tick()).toBe(bleed);
    await userEvent.click(button('Back to the beginning of the phase'));
    expect(tick()).toBe(0);
    expect(screen.getByLabelText('Simulated time')).toHaveTextContent('0:00');
    await userEvent.click(button('On to the end of the phase'));
    expect(tick()).toBe(bleed);
  });

  it('leaves out of use what leads nowhere', () => {
    show();
    for (const name of ['Back to the beginning of the phase', 'One tick back']) {
      expect(button(name)).toHaveAttribute('aria-disabled', 'true');
    }
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
    expect(simulation.store.getState().observation.rollout.status).toBe('running');
    expect(undo).toHaveFocus();
    await userEvent.click(button('Redo: Abort at 3:20'));
    expect(simulation.store.getState().observation.rollout.status).not.toBe('running');
  });

  it('has Play first', async () => {
    show();
    await userEvent.tab();
    expect(button('Play')).toHaveFocus();
  });
});
