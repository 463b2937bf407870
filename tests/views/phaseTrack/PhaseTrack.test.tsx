import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Simulation } from '../../../src/store/simulation/state.ts';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { PhaseTrack } from '../../../src/views/phaseTrack/PhaseTrack.tsx';
import { lessonWords } from '../../../src/words/lessons/index.ts';
import { renderWith } from '../renderWith.tsx';

const track = () => within(screen.getByRole('region', { name: 'Phase track' }));
const steps = () => within(track().getByRole('list', { name: 'Steps of the rollout' })).getAllByRole('listitem');
const current = () => steps().find((step) => step.getAttribute('aria-current') === 'step')?.textContent;

function run(simulation: Simulation, done: () => boolean): void {
  act(() => {
    for (let i = 0; i < 5_000 && !done(); i++) simulation.step();
  });
  expect(done()).toBe(true);
}

beforeAll(loadLate);

describe('the phase track', () => {
  it('shows the article’s six pictures and says where the rollout is', () => {
    const simulation = renderWith(<PhaseTrack />);
    expect(steps().map(({ textContent }) => textContent)).toEqual([
      '1Balanced (now)',
      '2Bleed Alice (to come)',
      '3Update Alice (to come)',
      '4Bleed Bob (to come)',
      '5Update Bob (to come)',
      '6Done (to come)',
    ]);
    run(simulation, () => simulation.store.getState().observation.phase.kind === 'test');
    expect(current()).toBe('3Update Alice · test (now)');
    expect(steps()[1].textContent).toBe('Bleed Alice (done)');
  });

  it('tells what is going on, why it waits and how long', () => {
    const simulation = renderWith(<PhaseTrack />);
    run(simulation, () => simulation.store.getState().observation.phase.kind === 'drain');
    expect(track().getByText(/^Alice is being bled. New users go to Bob/)).toBeVisible();
    expect(track().getByText(/Waiting for \d+ users to leave\./)).toHaveTextContent(/About \d+ min \(\d+–\d+\)\.$/);
    run(simulation, () => simulation.store.getState().observation.phase.kind === 'update');
    expect(track().getByText(/Waiting for the update/)).toHaveTextContent('1 min to go.');
  });

  it('ends with what became of the users, and leads on to the next lesson', async () => {
    const simulation = renderWith(<PhaseTrack />);
    run(simulation, () => simulation.store.getState().observation.rollout.status === 'done');
    expect(track().getByText(/Nobody was hurt: nobody was cut off, no order was lost/)).toBeVisible();
    expect(track().queryByRole('button', { name: 'Next phase' })).toBeNull();
    await userEvent.click(await track().findByRole('button', { name: 'Next lesson' }));
    expect(simulation.store.getState().settings.name).toBe('Ten times the users');
    expect(track().getByText(lessonWords.doubling.asks)).toBeVisible();
  });

  it('lets the phases be moved on by hand', async () => {
    const simulation = renderWith(<PhaseTrack />);
    await userEvent.click(track().getByRole('radio', { name: 'By hand' }));
    expect(simulation.store.getState().settings.rollout.mode).toBe('manual');
    expect(track().getByText('Waiting for you: Next phase.')).toBeVisible();
    await userEvent.click(track().getByRole('button', { name: 'Next phase' }));
    expect(current()).toBe('2Bleed Alice (now)');
    await userEvent.click(track().getByRole('button', { name: 'Next phase' }));
    expect(simulation.store.getState().refused).toMatchObject({ refusal: { type: 'wouldCut', servers: [0] } });
    await userEvent.click(track().getByRole('radio', { name: 'Auto' }));
    expect(simulation.store.getState().settings.rollout.mode).toBe('auto');
  });

  it('offers to abort and to roll back once it has begun', async () => {
    const simulation = renderWith(<PhaseTrack />);
    expect(track().queryByRole('button', { name: 'Abort' })).toBeNull();
    expect(track().queryByRole('button', { name: 'Roll back' })).toBeNull();
    run(simulation, () => simulation.store.getState().observation.phase.kind === 'update');
    await userEvent.click(track().getByRole('button', { name: 'Roll back' }));
    expect(current()).toMatch(/Restore Alice/);
    expect(steps()[2].textContent).toBe('Update Alice (broken off)');
    expect(track().queryByRole('button', { name: 'Roll back' })).toBeNull();
    await userEvent.click(track().getByRole('button', { name: 'Abort' }));
    expect(simulation.store.getState().observation.rollout.status).toBe('aborted');
  });

  it('asks what to do when a test fails', async () => {
    const simulation = renderWith(<PhaseTrack />);
    simulation.dispatch({ type: 'forceTest', server: 'Alice', outcome: 'fail' });
    const holding = () => simulation.store.getState().observation.rollout.status === 'holding';
    run(simulation, holding);
    expect(track().getByText('On hold.')).toBeVisible();
    expect(track().queryByRole('button', { name: 'Next phase' })).toBeNull();
    await userEvent.click(track().getByRole('button', { name: 'Test again' }));
    expect(simulation.frames()[0].world.servers[0].status).toBe('testing');
    simulation.dispatch({ type: 'forceTest', server: 'Alice', outcome: 'fail' });
    run(simulation, () => simulation.frames()[0].world.servers[0].status === 'failed');
    await userEvent.click(track().getByRole('button', { name: 'Carry on without Alice' }));
    expect(simulation.store.getState().observation.phase.servers).toEqual(['Bob']);
    expect(steps()[2].textContent).toBe('Update Alice (broken off)');
  });

  it('folds two hundred servers into a handful of steps and two counts', () => {
    renderWith(<PhaseTrack />, { servers: Array.from({ length: 200 }, () => ({})) });
    expect(steps()).toHaveLength(6);
    expect(steps()[5].textContent).toBe('397 to come');
  });
});
