import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyCommand,
  copyWorld,
  createWorld,
  EXIT,
  parseScenario,
  type Server,
  tick,
} from '../../../../src/engine/index.ts';
import { layoutStage } from '../../../../src/views/stage/layout/layoutStage.ts';
import { usersOn } from '../../../../src/views/stage/scene/crowd.ts';
import { createDots } from '../../../../src/views/stage/scene/dots.ts';
import { createLeaving, placeLeaving } from '../../../../src/views/stage/scene/leaving.ts';
import { levelsAt } from '../../../../src/views/stage/scene/levels.ts';
import { placeDots } from '../../../../src/views/stage/scene/placeDots.ts';
import { anyCommand } from '../../../any/anyCommand.ts';
import { anyScenario, between } from '../../../any/anyScenario.ts';
import { cases } from '../../../seeds.ts';
import { frameOf } from './frames.ts';

const TICKS = 300;
const SIZE = { width: 916, height: 320 };

describe('what is painted at the end of a tick', () => {
  it('is every user whom the counts count, on their server, and nobody else', () => {
    fc.assert(
      fc.property(
        anyScenario({ maxServers: 6, maxUsersPerTick: 3 }).chain((scenario) =>
          fc.tuple(fc.constant(scenario), fc.array(fc.tuple(fc.nat(TICKS), anyCommand(scenario)), { maxLength: 6 })),
        ),
        between(0.1, 10_000),
        ([scenario, commands], speed) => {
          const world = createWorld(scenario);
          const layout = layoutStage(SIZE, world.servers.length);
          const [dots, leaving, levels] = [createDots(), createLeaving(), new Float64Array(world.servers.length)];
          for (let t = 0; t < TICKS; t++) {
            for (const [at, command] of commands) if (at === t) applyCommand(world, command);
            tick(world);
            const frame = frameOf(world, world.tick, speed);
            placeDots(frame, layout, dots);
            placeLeaving(frame, layout, dots, leaving);
            levelsAt(frame, levels);
            const people = dots.slot.subarray(0, dots.count).filter((slot) => slot >= 0);
            if (dots.perDot === 1 && layout.roomForDots) {
              expect(people).toHaveLength(usersOn(world.servers));
              const painted = world.servers.map(() => 0);
              for (const slot of people) painted[world.sessions.server[slot]]++;
              expect(painted).toEqual(world.servers.map(({ sessions }) => sessions));
            }
            const wet = ({ sessions }: Server, s: number) =>
              levels[s] > sessions || (sessions === 0 && levels[s] !== 0);
            expect(world.servers.filter(wet)).toEqual([]);
            const inside = (n: number) =>
              layout.vessels.some(
                ({ glass }) =>
                  leaving.x[n] > glass.x &&
                  leaving.x[n] < glass.x + glass.w &&
                  leaving.y[n] > glass.y &&
                  leaving.y[n] < glass.y + glass.h,
              );
            for (let n = 0; n < leaving.count; n++)
              if (leaving.kind[n] === EXIT.completed && inside(n)) expect.fail(`${n} leaves through a vessel`);
          }
        },
      ),
      { seed: 46, numRuns: cases(30) },
    );
  });

  it('is the same whenever the moment is shown, and from radius 7 on no two who rest lie over each other by more than a third of it', () => {
    const users = fc.integer({ min: 5, max: 150 });
    fc.assert(
      fc.property(users, fc.integer({ min: 1, max: 6 }), fc.nat(1_000), fc.nat(400), (load, count, seed, ticks) => {
        const capacity = Math.ceil((1.4 * load) / count) + 5;
        const world = createWorld(
          parseScenario({
            seed,
            traffic: { arrivalRate: load / 120 },
            servers: Array.from({ length: count }, () => ({ capacity })),
          }),
        );
        const layout = layoutStage(SIZE, count);
        tick(world, ticks + 1);
        const frame = frameOf(world, world.tick - 0.3);
        const [dots, again] = [createDots(), createDots()];
        placeDots(frame, layout, dots);
        placeDots(frameOf(copyWorld(world), frame.moment), layout, again);
        expect(again.x).toEqual(dots.x);
        expect(again.y).toEqual(dots.y);
        const { sessions } = world;
        const resting = [...dots.slot.subarray(0, dots.count).entries()].filter(
          ([n, slot]) =>
            slot >= 0 &&
            dots.size[n] >= 7 &&
            frame.moment - sessions.start[slot] > 0.3 * (sessions.end[slot] - sessions.start[slot]) &&
            frame.moment - sessions.start[slot] > 0.9 * 15 &&
            sessions.end[slot] - frame.moment > 0.3 * (sessions.end[slot] - sessions.start[slot]) &&
            sessions.end[slot] - frame.moment > 0.5 * 15,
        );
        for (const [n] of resting)
          for (const [m] of resting)
            if (m < n) {
              const away = Math.hypot(dots.x[n] - dots.x[m], dots.y[n] - dots.y[m]);
              expect(away).toBeGreaterThanOrEqual((2 - 1 / 3) * dots.size[n]);
            }
      }),
      { seed: 47, numRuns: cases(150) },
    );
  });
});
