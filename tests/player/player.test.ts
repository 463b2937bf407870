import { describe, expect, it } from 'vitest';
import { applyCommand, createWorld, fingerprint, parseScenario, tick } from '../../src/engine/index.ts';
import { type Clock, MAX_FRAME_SECONDS, ticksDue } from '../../src/player/clock.ts';
import { createPlayer } from '../../src/player/player.ts';

const article = () => createPlayer(parseScenario({}), () => 0);

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
  it('is stopped at tick 0 and shows that moment', () => {
    const { world, moment, playing } = article().frame();
    expect([world.tick, moment, playing]).toEqual([0, 0, false]);
  });

  it('shows moments that only move on while it plays, up to one tick behind the world', () => {
    const player = article();
    player.play();
    let last = 0;
    for (let frame = 0; frame < 200; frame++) {
      player.advance(0.016);
      const { moment, world } = player.frame();
      expect(moment).toBeGreaterThan(last);
      expect(world.tick - moment).toBeGreaterThanOrEqual(0);
      expect(world.tick - moment).toBeLessThanOrEqual(1);
      last = moment;
    }
  });

  it('reaches at every speed the state that ticking alone reaches', () => {
    for (const speed of [0.5, 15, 10_000]) {
      const player = article();
      player.setSpeed(speed);
      player.play();
      for (let frame = 0; frame < 40; frame++) player.advance(0.03);
      const { world } = player.frame();
      const alone = createWorld(parseScenario({}));
      tick(alone, world.tick);
      expect(fingerprint(world)).toBe(fingerprint(alone));
    }
  });

  it('steps on to the end of a phase', () => {
    const player = article();
    expect(player.stepPhase()).toBe(true);
    expect(player.frame().world.rollout.index).toBe(1);
    expect(player.frame().world.tick).toBe(60);
  });

  it('logs what was done and when, so that the run can be repeated to the bit', () => {
    const player = article();
    player.stepPhase();
    player.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: 1 });
    player.stepTick();
    player.dispatch({ type: 'nextPhase' });
    player.dispatch({ type: 'nextPhase', force: true });
    player.stepTick();
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
    tick(world, player.frame().world.tick - world.tick);
    expect(fingerprint(world)).toBe(fingerprint(player.frame().world));
  });

  it('shows a command at once while it is paused', () => {
    const player = article();
    player.play();
    player.advance(0.05);
    player.pause();
    player.dispatch({ type: 'drain', server: 'Alice' });
    const { world, moment } = player.frame();
    expect(world.servers[0].status).toBe('draining');
    expect(moment).toBe(world.tick);
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
    expect(fingerprint(dragged.frame().world)).toBe(fingerprint(set.frame().world));
    expect(dragged.frame().history).toEqual(set.frame().history);
  });

  it('keeps the last value that was taken when one is refused', () => {
    const player = article();
    player.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: 2 });
    expect(player.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: -2 }).ok).toBe(false);
    expect(player.frame().world.scenario.traffic.arrivalRate).toBe(2);
    expect(player.recording.commands).toHaveLength(1);
  });
});

it('has fine buckets again after a fork early in a long run', () => {
  const player = article();
  player.seek(40_000);
  expect(player.frame().history.bucketTicks).toBeGreaterThan(1);
  player.seek(1_000);
  player.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: 1 });
  const { history, world } = player.frame();
  expect([history.bucketTicks, history.count, history.tick, world.tick]).toEqual([1, 1_001, 1_000, 1_000]);
});
