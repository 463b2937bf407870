import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand, createWorld, EXIT, tick } from '../../../../src/engine/index.ts';
import { usersOn } from '../../../../src/views/stage/scene/crowd.ts';
import { createDots, placeDots } from '../../../../src/views/stage/scene/dots.ts';
import { layoutStage } from '../../../../src/views/stage/scene/layout.ts';
import { createLeaving, placeLeaving } from '../../../../src/views/stage/scene/leaving.ts';
import { levelsAt } from '../../../../src/views/stage/scene/levels.ts';
import { anyCommand } from '../../../any/anyCommand.ts';
import { anyScenario, between } from '../../../any/anyScenario.ts';
import { seeds } from '../../../seeds.ts';
import { frameOf } from './frames.ts';

const TICKS = 300;
const SIZE = { width: 900, height: 300 };

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
            const each = dots.perDot === 1 && layout.roomForDots;
            if (each) expect(people).toHaveLength(usersOn(world.servers));
            world.servers.forEach(({ sessions }, s) => {
              if (each) expect(people.filter((slot) => world.sessions.server[slot] === s)).toHaveLength(sessions);
              expect(levels[s]).toBeLessThanOrEqual(sessions);
              if (sessions === 0) expect(levels[s]).toBe(0);
              const { glass } = layout.vessels[s];
              for (let n = 0; n < leaving.count; n++) {
                if (leaving.kind[n] !== EXIT.completed) continue;
                const inside =
                  leaving.x[n] < glass.x + glass.w && leaving.x[n] > glass.x && leaving.y[n] < glass.y + glass.h;
                expect(inside && leaving.y[n] > glass.y).toBe(false);
              }
            });
          }
        },
      ),
      { numRuns: seeds(60) },
    );
  });
});
