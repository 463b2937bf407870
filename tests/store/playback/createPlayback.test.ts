import { describe, expect, it } from 'vitest';
import { createWorld, fingerprint, parseScenario, type ScenarioInput, tick } from '../../../src/engine/index.ts';
import { createPlayer } from '../../../src/player/player.ts';
import { createPlayback } from '../../../src/store/playback/createPlayback.ts';

const play = (inputs: ScenarioInput[], more: { isOver?: () => boolean; homeTick?: number } = {}) => {
  const players = inputs.map((input) => createPlayer(parseScenario(input), () => 0));
  return createPlayback({ players: () => players, now: () => 0, speed: 15, facts: () => ({}), kept: {}, ...more });
};

describe('a playback', () => {
  it('is stopped at tick 0 and shows that moment', () => {
    const [{ world, moment, playing }] = play([{}]).frames();
    expect([world.tick, moment, playing]).toEqual([0, 0, false]);
  });

  it('shows moments that only move on while it plays, up to one tick behind the world', () => {
    const playback = play([{}]);
    playback.play();
    let last = 0;
    for (let frame = 0; frame < 200; frame++) {
      playback.advance(0.016);
      const [{ moment, world }] = playback.frames();
      expect(moment).toBeGreaterThan(last);
      expect(world.tick - moment).toBeGreaterThanOrEqual(0);
      expect(world.tick - moment).toBeLessThanOrEqual(1);
      last = moment;
    }
  });

  it('reaches at every speed the state that ticking alone reaches', () => {
    for (const speed of [0.5, 15, 10_000]) {
      const playback = play([{}]);
      playback.setSpeed(speed);
      playback.play();
      for (let frame = 0; frame < 40; frame++) playback.advance(0.03);
      const [{ world }] = playback.frames();
      const alone = createWorld(parseScenario({}));
      tick(alone, world.tick);
      expect(world.tick).toBeGreaterThanOrEqual(Math.floor(speed));
      expect(fingerprint(world)).toBe(fingerprint(alone));
    }
  });

  it('keeps several runs at one moment, however long their ticks are', () => {
    const playback = play([{ tickSeconds: 1 }, { tickSeconds: 0.5 }, { tickSeconds: 4 }]);
    playback.play();
    for (let frame = 0; frame < 60; frame++) playback.advance(0.05);
    const shown = playback.frames().map(({ world }) => world.tick * world.scenario.tickSeconds);
    expect(shown[0]).toBeGreaterThan(40);
    expect(shown[1]).toBe(shown[0]);
    expect(shown[0] - shown[2]).toBeGreaterThanOrEqual(0);
    expect(shown[0] - shown[2]).toBeLessThan(4);
  });

  it('comes to rest at the end of a tick within a quarter of a second, so that what is painted is what is counted', () => {
    for (const speed of [0.1, 1, 15]) {
      const playback = play([{}]);
      playback.setSpeed(speed);
      playback.play();
      for (let frame = 0; frame < 7; frame++) playback.advance(0.016);
      playback.pause();
      const [{ world, moment: paused }] = playback.frames();
      expect(paused).toBeLessThan(world.tick);
      let last = paused;
      for (let frame = 0; frame < 16; frame++) {
        playback.advance(0.016);
        const [{ moment }] = playback.frames();
        expect(moment).toBeGreaterThanOrEqual(last);
        last = moment;
      }
      expect([last, playback.frames()[0].world.tick]).toEqual([world.tick, world.tick]);
    }
  });

  it('tells of a new phase in the frame that shows it', () => {
    const playback = play([{}]);
    const told: number[] = [];
    playback.store.subscribe(() => told.push(playback.frames()[0].world.rollout.index));
    playback.play();
    for (let frame = 0; frame < 400; frame++) {
      playback.advance(0.016);
      expect(told.at(-1)).toBe(playback.frames()[0].world.rollout.index);
    }
    expect(told.at(-1)).toBe(1);
  });

  it('stops in the very tick in which it becomes over, and goes on after that when asked to', () => {
    const player = createPlayer(parseScenario({}), () => 0);
    const isOver = () => player.sight().world.tick >= 20;
    const playback = createPlayback({
      players: () => [player],
      now: () => 0,
      speed: 150,
      facts: () => ({}),
      kept: {},
      isOver,
    });
    playback.play();
    for (let frame = 0; frame < 5; frame++) playback.advance(0.1);
    expect(playback.store.getState()).toMatchObject({ shownTick: 20, playing: false });
    expect(playback.frames()[0].moment).toBe(20);
    playback.play();
    playback.advance(0.1);
    expect(playback.store.getState().playing).toBe(true);
    // The tick that was stopped in is shown to its end: the next one is due at once, and 15 in a tenth of a second.
    expect(player.sight().world.tick).toBe(36);
  });

  it('goes home to its own beginning, and to the end of what was played', () => {
    const playback = play([{}], { homeTick: 40 });
    playback.seek(300);
    playback.home();
    expect(playback.store.getState()).toMatchObject({ shownTick: 40, furthestTick: 300, playing: false });
    playback.end();
    expect(playback.store.getState().shownTick).toBe(300);
  });

  it('tells its listeners of each frame that has to be drawn, and of no other', () => {
    const playback = play([{}]);
    let drawn = 0;
    const stop = playback.onFrames(() => {
      drawn += 1;
    });
    playback.advance(0.016);
    const still = drawn;
    playback.advance(0.016);
    expect(drawn).toBe(still);
    playback.redraw();
    playback.advance(0.016);
    expect(drawn).toBe(still + 1);
    stop();
    playback.play();
    playback.advance(0.1);
    expect(drawn).toBe(still + 1);
  });
});
