import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { PlaybackContext } from '../../../src/store/playback/usePlayback.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import { SimulationContext } from '../../../src/store/simulation/useSimulation.ts';
import { PreparingLine } from '../../../src/views/preparing/PreparingLine.tsx';
import { SettlingLine } from '../../../src/views/preparing/SettlingLine.tsx';

const LARGE = {
  name: 'Large',
  servers: [{ capacity: 1e6 }, { capacity: 1e6 }],
  traffic: { arrivalRate: 123, sessionLength: { meanSeconds: 1_000 } },
};

/** A page on which nothing is small, as its clock moves on so much with each look. */
function show() {
  let time = 0;
  const simulation = createSimulation(parseScenario({}), () => (time += 60));
  render(
    <SimulationContext value={simulation}>
      <PlaybackContext value={simulation}>
        <PreparingLine />
        <SettlingLine />
      </PlaybackContext>
    </SimulationContext>,
  );
  return simulation;
}

describe('what is waited for', () => {
  it('is nothing at first', () => {
    show();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is said with its size, how far it is and how long it takes, and can be cancelled', async () => {
    const simulation = show();
    act(() => {
      simulation.load(parseScenario(LARGE));
      for (let i = 0; i < 4; i++) simulation.preparing.advance();
    });
    const line = within(screen.getByRole('region', { name: 'What is waited for' }));
    expect(line.getByText(/^Making the run ready: up to 120,000 users at once; .* left$/)).toBeInTheDocument();
    expect(line.getByRole('progressbar')).toHaveAttribute('value');
    await userEvent.click(line.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(simulation.store.getState().settings.name).toBe('The article');
  });

  it('is a moment that is far away, and one can stay where it has got to', async () => {
    const simulation = show();
    act(() => simulation.seek(50_000));
    const line = within(await screen.findByRole('region', { name: 'What is waited for' }));
    expect(line.getByText(/^On the way to 13:53:20/)).toBeInTheDocument();
    await userEvent.click(line.getByRole('button', { name: 'Stay here' }));
    expect(simulation.store.getState()).toMatchObject({ settling: false, goalSeconds: null });
    expect(simulation.store.getState().shownTick).toBeLessThan(50_000);
  });
});
