import { expect, it } from 'vitest';
import { applyCommand, createWorld, parseScenario, tick, type World } from '../../../src/engine/index.ts';
import { createForeseen } from '../../../src/store/simulation/foreseen.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';

/** A run in which Alice is being bled. */
function bleeding(): World {
  const world = createWorld(parseScenario({ servers: [{}, {}, {}] }));
  tick(world, 61);
  return world;
}
/** A clock by which each forecast takes so many milliseconds. */
function clockOf(costMs: number) {
  const clock = { time: 0, now: () => clock.time };
  return Object.assign(clock, { slow: () => (clock.time += costMs / 2) });
}

it('foresees each moment anew where that takes next to nothing', () => {
  const [world, clock] = [bleeding(), clockOf(0)];
  const foresee = createForeseen(clock.now);
  for (let i = 0; i < 5; i++) {
    expect(JSON.stringify(foresee(world, true))).toBe(JSON.stringify(createForeseen(clock.now)(world, false)));
    tick(world);
  }
});

it('counts on from the last forecast while it plays, where forecasts take long, and foresees anew once it stands still', () => {
  const [world, clock] = [bleeding(), clockOf(60)];
  const foresee = createForeseen(clock.slow);
  const first = foresee(world, true);
  tick(world, 10);
  const { drains, outlook } = foresee(world, true);
  expect(drains[0].left).toBe(world.servers[0].sessions);
  expect(drains[0].median).toBe(first.drains[0].median - 10);
  expect(outlook.seconds?.high).toBe((first.outlook.seconds?.high ?? 0) - 10);
  expect(outlook.wait).toMatchObject({ left: world.servers[0].sessions });
  expect(foresee(world, false).drains[0].median).toBe(createForeseen(() => 0)(world, false).drains[0].median);
});

it('foresees anew at once when another server is bled', () => {
  const [world, clock] = [bleeding(), clockOf(60)];
  const foresee = createForeseen(clock.slow);
  expect(foresee(world, true).drains).toHaveLength(1);
  applyCommand(world, { type: 'drain', server: 'Bob', force: true });
  expect(foresee(world, true).drains).toHaveLength(2);
});

it('goes on after the end when a setting is changed, as asked', () => {
  const simulation = createSimulation(parseScenario({}), () => 0);
  simulation.seek(3_000);
  simulation.play();
  simulation.change('traffic.arrivalRate', 0.7);
  expect(simulation.store.getState().playing).toBe(true);
});
