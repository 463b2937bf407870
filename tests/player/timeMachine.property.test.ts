import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand, type Command, createWorld, fingerprint, parseScenario, tick } from '../../src/engine/index.ts';
import { act } from '../../src/player/act.ts';
import { bytesOf, MAX_BYTES } from '../../src/player/checkpoints.ts';
import { createHistory, type History, record } from '../../src/player/history.ts';
import { createPlayer, type Player } from '../../src/player/player.ts';
import type { Recording } from '../../src/player/recording.ts';
import { createTimeline, seek } from '../../src/player/timeline.ts';
import { anyCommand } from '../any/anyCommand.ts';
import { anyScenario, between } from '../any/anyScenario.ts';

type Step =
  | { kind: 'seek' | 'play'; part: number }
  | { kind: 'act'; command: Command }
  | { kind: 'back' | 'backPhase' | 'keep' }
  | { kind: 'restore'; which: number };

/** A player and what to do with it; no moment is later than `horizon`. */
function anyUse(horizon: number) {
  return anyScenario().chain((scenario) => {
    const part = between(0, 1);
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('seek' as const, 'play' as const), part }) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('act' as const), command: anyCommand(scenario) }) },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constantFrom('back' as const, 'backPhase' as const, 'keep' as const) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), which: fc.nat(20) }) },
    );
    return fc.record({
      scenario: fc.constant(scenario),
      steps: fc.array(step, { minLength: 3, maxLength: 14 }).map((steps) => ({ steps, horizon })),
    });
  });
}

/** The plain way, from the start, tick by tick: what is so at the end, and the fingerprint at a moment before it. */
function straight({ scenario, commands }: Recording, toTick: number, shownTick: number) {
  const world = createWorld(scenario);
  const history = createHistory(world);
  let print = '';
  let next = 0;
  for (let t = 0; t <= toTick; t++) {
    if (t > 0) {
      tick(world);
      record(history, world);
    }
    for (; next < commands.length && commands[next].tick <= t; next++) {
      if (!applyCommand(world, commands[next].command).ok) throw new Error('a logged command was refused');
      record(history, world);
    }
    if (t === shownTick) print = fingerprint(world);
  }
  return { events: world.events, history, print };
}

function use(player: Player, step: Step, kept: Recording[], horizon: number): void {
  const { tick: now } = player.sight().world;
  if (step.kind === 'seek') player.seek(Math.floor(step.part * horizon));
  else if (step.kind === 'play') player.seek(now + Math.floor(step.part * (horizon - now) * 0.3));
  else if (step.kind === 'act') player.dispatch(step.command);
  else if (step.kind === 'back') player.seek(now - 1);
  else if (step.kind === 'backPhase') player.seek(player.phaseStartTick());
  else if (step.kind === 'keep') kept.push(player.recording);
  else if (step.kind === 'restore' && kept.length > 0) player.restore(kept[step.which % kept.length]);
}

/** The cells of a history that say something. */
function told(history: History) {
  const { servers, count, bands, tick: at } = history;
  const cells = (array: Uint32Array | Uint8Array, width: number) => String(array.subarray(0, count * width));
  return {
    at,
    count,
    bands,
    version: cells(history.version, servers),
    users: [history.last, history.min, history.max].map((array) => cells(array, servers)),
    site: [history.total, history.updated].flatMap(({ last, min, max }) =>
      [last, min, max].map((array) => cells(array, 1)),
    ),
    capacity: [history.serving, history.installed].map((array) => cells(array, 1)),
  };
}

describe('the time machine', () => {
  it('shows at every tick the very world that playing straight through leads to, and charts the same past', () => {
    fc.assert(
      fc.property(anyUse(700), ({ scenario, steps: { steps, horizon } }) => {
        const player = createPlayer(scenario, () => 0);
        const kept: Recording[] = [];
        for (const step of steps) {
          use(player, step, kept, horizon);
          const { world, history, furthestTick, events } = player.sight();
          const { recording } = player;
          const known = straight(recording, furthestTick, world.tick);
          expect(fingerprint(world)).toBe(known.print);
          expect(told(history)).toEqual(told(known.history));
          expect(events).toEqual(known.events);
          expect(recording.endTick).toBe(furthestTick);
        }
      }),
      { seed: 41, numRuns: 150 },
    );
  }, 60_000);

  it('keeps a long past right, in buckets that may be coarser than need be', () => {
    fc.assert(
      fc.property(anyUse(30_000), ({ scenario, steps: { steps, horizon } }) => {
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
      { seed: 42, numRuns: 30 },
    );
  }, 60_000);

  it('comes to the same when it has to pause on its way', () => {
    fc.assert(
      fc.property(anyUse(700), fc.integer({ min: 1, max: 40 }), ({ scenario, steps: { steps, horizon } }, every) => {
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
      { seed: 43, numRuns: 60 },
    );
  }, 60_000);
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
