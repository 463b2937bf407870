import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { usersAt } from '../../../src/player/history.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The ghost has come, and is played out. */
async function playedOut() {
  await vi.dynamicImportSettled();
  vi.runAllTimers();
}
const started = () => createSimulation(parseScenario({}), () => 0);

/** The users on Alice at a tick of a run, by its history. */
const onAlice = (simulation: ReturnType<typeof started>, ghost: boolean, tick: number) => {
  const [frame] = simulation.frames();
  return usersAt(ghost ? (frame.ghost ?? frame).history : frame.history, 0, tick);
};

it('a setting that changes what comes leaves the run that would have come without it', async () => {
  const [untouched, changed] = [started(), started()];
  untouched.seek(600);
  changed.seek(200);
  expect(changed.frames()[0].ghost).toBeNull();
  changed.change('traffic.sessionLength.meanSeconds', 600);
  await playedOut();
  changed.seek(600);
  const ticks = [100, 200, 300, 400, 500];
  expect(ticks.map((tick) => onAlice(changed, true, tick))).toEqual(
    ticks.map((tick) => onAlice(untouched, false, tick)),
  );
});

it('the ghost goes with the change that is taken back, and with another crowd', async () => {
  const simulation = started();
  simulation.seek(200);
  simulation.change('traffic.arrivalRate', 2);
  await playedOut();
  expect(simulation.frames()[0].ghost).not.toBeNull();
  simulation.undo();
  expect(simulation.frames()[0].ghost).toBeNull();
  simulation.change('traffic.arrivalRate', 2);
  simulation.restart();
  await playedOut();
  expect(simulation.frames()[0].ghost).not.toBeNull();
  simulation.newSeed();
  expect(simulation.frames()[0].ghost).toBeNull();
});

it('a change that waits for the restart leaves its ghost then', async () => {
  const simulation = started();
  simulation.seek(200);
  simulation.changeServerCount(3);
  await playedOut();
  expect(simulation.store.getState().waiting).toEqual(['servers']);
  simulation.restart();
  await playedOut();
  expect(simulation.frames()[0].ghost?.world.servers).toHaveLength(2);
});
