import fc from 'fast-check';
import { applyCommand, type Command, createWorld, fingerprint, type Scenario, tick } from '../../src/engine/index.ts';
import { createHistory, type History, record } from '../../src/player/history.ts';
import { createPlayer, type Player } from '../../src/player/player.ts';
import type { Recording } from '../../src/player/recording/recording.ts';
import { anyCommand } from '../any/anyCommand.ts';
import { anyScenario, between } from '../any/anyScenario.ts';

export type Step =
  | { kind: 'seek' | 'play'; part: number }
  | { kind: 'act'; command: Command }
  | { kind: 'back' | 'backPhase' | 'keep' }
  | { kind: 'restore'; which: number };

/** A scenario and what to do with a player of it; no moment is later than the horizon, in ticks. */
export type Use = { scenario: Scenario; steps: Step[]; horizon: number };

export function anyUse(horizon: number): fc.Arbitrary<Use> {
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
      steps: fc.array(step, { minLength: 3, maxLength: 14 }),
      horizon: fc.constant(horizon),
    });
  });
}

/**
 * The plain way, from the start, tick by tick: what is so at the end, and the fingerprint at a moment before it. A logged command
 * that is refused does nothing.
 */
export function straight({ scenario, commands }: Recording, toTick: number, shownTick: number) {
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
      if (applyCommand(world, commands[next].command).ok) record(history, world);
    }
    if (t === shownTick) print = fingerprint(world);
  }
  return { events: world.events, history, print };
}

export function use(player: Player, step: Step, kept: Recording[], horizon: number): void {
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
export function told(history: History) {
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

/**
 * Uses a player, and sees after each step that it shows the very world, and charts the very past, that playing straight through
 * leads to. @throws an Error where it does not
 */
export function useLawfully({ scenario, steps, horizon }: Use): void {
  const player = createPlayer(scenario, () => 0);
  const kept: Recording[] = [];
  for (const step of steps) {
    use(player, step, kept, horizon);
    const { world, history, furthestTick, events } = player.sight();
    const { recording } = player;
    const known = straight(recording, furthestTick, world.tick);
    const must = (one: unknown, other: unknown, what: string): void => {
      if (JSON.stringify(one) === JSON.stringify(other)) return;
      throw new Error(
        `after ${fc.stringify(step)}, at tick ${world.tick}: ${what} is not as when played straight through`,
      );
    };
    must(fingerprint(world), known.print, 'the world');
    must(told(history), told(known.history), 'the past');
    must(events, known.events, 'the log');
    must(recording.endTick, furthestTick, 'the furthest tick');
    must(player.astray, null, 'a command that was taken once');
  }
}
