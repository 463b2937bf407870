import { describe, expect, it } from 'vitest';
import { applyCommand, createWorld, fingerprint, parseScenario, tick } from '../../src/engine/index.ts';
import { type Clock, MAX_FRAME_SECONDS, ticksDue } from '../../src/player/clock.ts';
import { createPlayer, type Player } from '../../src/player/player.ts';
import { told } from '../soak/machine.ts';

const article = () => createPlayer(parseScenario({}), () => 0);
const step = (player: Player) => player.playTo(player.sight().world.tick + 1);

describe('the clock', () => {
  it('brings as many ticks as the speed says, and carries the rest over', () => {
    const clock: Clock = { playing: true, speed: 15, carry: 0 };
    let ticks = 0;
    for (let frame = 0; frame < 60; frame++) ticks += ticksDue(clock, 1 / 60, 1);
    expect(ticks + clock.carry).toBeCloseTo(15, 9);
  });

  it('does not catch up on a hidden tab or a sleeping laptop', () => {
    const clock: Clock = { playing: true, speed: 100, carry: 0 };
    expect(ticksDue(clock, 3_600, 1)).toBe(MAX_FRAME_SECONDS * 100);
  });

  it('stands still while paused', () => {
    expect(ticksDue({ playing: false, speed: 100, carry: 0.5 }, 1, 1)).toBe(0);
  });
});

describe('a player', () => {
  it('steps on to the end of a phase', () => {
    const player = article();
    player.stepPhase();
    expect([player.goalTick, player.gaveUp]).toEqual([null, false]);
    expect(player.sight().world.rollout.index).toBe(1);
    expect(player.sight().world.tick).toBe(60);
  });

  it('logs what was done and when, so that the run can be repeated to the bit', () => {
    const player = article();
    player.stepPhase();
    player.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: 1 });
    step(player);
    player.dispatch({ type: 'nextPhase' });
    player.dispatch({ type: 'nextPhase', force: true });
    step(player);
    const { scenario, commands } = player.recording;
    expect(commands.map(({ tick: at, command }) => [at, command.type])).toEqual([
      [60, 'set'],
      [61, 'nextPhase'],
    ]);
    const world = createWorld(scenario);
    for (const logged of commands) {
      tick(world, logged.tick - world.tick);
      expect(applyCommand(world, logged.command).ok).toBe(true);
    }
    tick(world, player.sight().world.tick - world.tick);
    expect(fingerprint(world)).toBe(fingerprint(player.sight().world));
  });

  it('forecasts each bleed at its very beginning, whoever looks and however it came there', () => {
    const [played, sought, acted] = [article(), article(), article()];
    played.playTo(2_000);
    sought.seek(2_000);
    sought.seek(30);
    expect(played.sight().forecasts).toHaveLength(2);
    expect(sought.sight().forecasts).toEqual(played.sight().forecasts);
    const { startTick, madeTick, servers, lowTick, highTick } = played.sight().forecasts[0];
    expect([startTick, madeTick, servers]).toEqual([60, 60, [0]]);
    expect(lowTick).toBeLessThan(highTick);
    acted.playTo(50);
    acted.dispatch({ type: 'nextPhase' });
    expect(acted.sight().forecasts.map((forecast) => forecast.startTick)).toEqual([50]);
  });

  it('forgets what was forecast in a course that was left', () => {
    const player = article();
    player.playTo(2_000);
    player.seek(55);
    player.dispatch({ type: 'set', field: 'rollout.balancedSeconds', value: 100 });
    expect(player.sight().forecasts).toEqual([]);
    player.playTo(300);
    expect(player.sight().forecasts.map(({ startTick }) => startTick)).toEqual([100]);
  });
});

describe('a slider that is dragged while time stands still', () => {
  it.each([0, 1, 500])('is one command with its last value, at tick %i', (at) => {
    const dragged = article();
    const set = article();
    for (const player of [dragged, set]) player.seek(at);
    for (let capacity = 1; capacity < 60; capacity++) {
      dragged.dispatch({ type: 'set', field: 'servers.0.capacity', value: capacity });
    }
    dragged.dispatch({ type: 'set', field: 'servers.0.capacity', value: 80 });
    set.dispatch({ type: 'set', field: 'servers.0.capacity', value: 80 });
    expect(dragged.recording.commands).toEqual(set.recording.commands);
    for (const player of [dragged, set]) player.seek(at + 300);
    expect(fingerprint(dragged.sight().world)).toBe(fingerprint(set.sight().world));
    expect(told(dragged.sight().history)).toEqual(told(set.sight().history));
  });

  it('keeps the last value that was taken when one is refused', () => {
    const player = article();
    player.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: 2 });
    expect(player.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: -2 }).ok).toBe(false);
    expect(player.sight().world.scenario.traffic.arrivalRate).toBe(2);
    expect(player.recording.commands).toHaveLength(1);
  });
});

it('has fine buckets again after a fork early in a long run', () => {
  const player = article();
  player.seek(40_000);
  expect(player.sight().history.bucketTicks).toBeGreaterThan(1);
  player.seek(1_000);
  player.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: 1 });
  const { history, world } = player.sight();
  expect([history.bucketTicks, history.count, history.tick, world.tick]).toEqual([1, 1_001, 1_000, 1_000]);
});
