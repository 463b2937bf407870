import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, parseScenario } from '../../src/engine/index.ts';
import { act } from '../../src/player/act.ts';
import { bytesOf, MAX_BYTES } from '../../src/player/checkpoints.ts';
import { createPlayer } from '../../src/player/player.ts';
import type { Recording } from '../../src/player/recording/recording.ts';
import { createTimeline, seek } from '../../src/player/timeline.ts';
import { cases } from '../seeds.ts';
import { anyUse, type Step, straight, told, use, useLawfully } from '../soak/machine.ts';

describe('the time machine', () => {
  it('shows at every tick the very world that playing straight through leads to, and charts the same past', () => {
    fc.assert(fc.property(anyUse(700), useLawfully), { seed: 41, numRuns: cases(100) });
  });

  it('charts what was done at the very start when a run is restored that had only a part of it', () => {
    const nextPhase = { kind: 'act', command: { type: 'nextPhase' } } as const;
    const cutOff = { kind: 'act', command: { type: 'cutOff', server: 'Alice' } } as const;
    const steps: Step[] = [nextPhase, { kind: 'keep' }, cutOff, { kind: 'restore', which: 0 }];
    useLawfully({ scenario: parseScenario({}), steps, horizon: 0 });
  });

  it('keeps a long past right, in buckets that may be coarser than need be', () => {
    fc.assert(
      fc.property(anyUse(30_000), ({ scenario, steps, horizon }) => {
        const player = createPlayer(scenario, () => 0);
        const kept: Recording[] = [];
        for (const step of steps) use(player, step, kept, horizon);
        const { world, history, furthestTick } = player.sight();
        const { history: known, print } = straight(player.recording, furthestTick, world.tick);
        expect(fingerprint(world)).toBe(print);
        expect(history.tick).toBe(furthestTick);
        expect(history.bands).toEqual(known.bands);
        const ratio = history.bucketTicks / known.bucketTicks;
        for (let b = 0; b < history.count; b++) {
          const fine = Array.from(known.total.max.subarray(b * ratio, Math.min((b + 1) * ratio, known.count)));
          expect(history.total.max[b]).toBe(Math.max(...fine));
        }
      }),
      { seed: 42, numRuns: cases(20) },
    );
  });

  it('comes to the same when it has to pause on its way', () => {
    fc.assert(
      fc.property(anyUse(700), fc.integer({ min: 1, max: 40 }), ({ scenario, steps, horizon }, every) => {
        let looks = 0;
        const hasty = createPlayer(scenario, () => {
          looks += 1;
          return looks % every === 0 ? looks * 1e6 : 0;
        });
        const calm = createPlayer(scenario, () => 0);
        const kept: [Recording[], Recording[]] = [[], []];
        for (const step of steps) {
          use(calm, step, kept[0], horizon);
          use(hasty, step, kept[1], horizon);
          for (let frame = 0; hasty.goalTick !== null && frame < 5_000; frame++) hasty.pursue(12);
          expect(fingerprint(hasty.sight().world)).toBe(fingerprint(calm.sight().world));
          expect(told(hasty.sight().history)).toEqual(told(calm.sight().history));
        }
      }),
      { seed: 43, numRuns: cases(60) },
    );
  });
});

describe('checkpoints', () => {
  it('stay within their bytes however long and large the run, and never change', () => {
    const timeline = createTimeline(
      parseScenario({
        traffic: { arrivalRate: 50, sessionLength: { meanSeconds: 500 } },
        servers: [{ capacity: 100_000 }, { capacity: 100_000 }],
      }),
    );
    const never = () => false;
    seek(timeline, 3_000, never);
    act(timeline, { type: 'set', field: 'traffic.arrivalRate', value: 100 });
    seek(timeline, 20_000, never);
    const before = timeline.checkpoints.map((checkpoint) => ({ ...checkpoint, print: fingerprint(checkpoint.world) }));
    seek(timeline, 7, never);
    seek(timeline, 20_000, never);
    const total = timeline.checkpoints.reduce((sum, { world }) => sum + bytesOf(world), 0);
    expect(total).toBeLessThanOrEqual(MAX_BYTES);
    expect(timeline.checkpoints.length).toBeGreaterThan(3);
    for (const { world, print } of before) expect(fingerprint(world)).toBe(print);
  });
});
