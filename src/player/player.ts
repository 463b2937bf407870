import { type Command, type Scenario, type SeenWorld, type SimEvent, workOf } from '../engine/index.ts';
import { act, type PlayerOutcome, type PlayerRefusal } from './act.ts';
import type { Course } from './course.ts';
import { createGoals, everySoOften } from './goals.ts';
import type { History } from './history.ts';
import type { KeptForecast } from './keptForecasts.ts';
import type { Recording } from './recording/recording.ts';
import { rewrite } from './rewrite.ts';
import { partOf, type Slices } from './slices.ts';
import { createTimeline, knownEvents, prepareTimeline, seek, stepOn, type Timeline } from './timeline.ts';

export type { PlayerOutcome, PlayerRefusal } from './act.ts';
export type { KeptForecast } from './keptForecasts.ts';

/** What is known of a run. Nothing in it may be changed by those who look. */
export type Sight = {
  /** The world at the moment shown. */
  readonly world: SeenWorld;
  /** All that is known: up to the furthest tick played, which may be later than the moment shown. */
  readonly history: History;
  /** The events that belong to the history. */
  readonly events: readonly SimEvent[];
  /** What was forecast at the beginning of each bleed. */
  readonly forecasts: readonly KeptForecast[];
  /** How far the run was ever played, in ticks. */
  readonly furthestTick: number;
  /** It goes no further. */
  readonly lastTick?: number;
};

/** Another run of the same site, to be set against one from the tick at which they part: its last moment, and all before. */
export type Ghost = Pick<Sight, 'world' | 'history'> & { readonly fromTick: number };

/** What views draw from: a run, and how it plays. */
export type Frame = Sight & {
  /** The same run as it was, or would have been, before a setting changed it; null where none did. */
  readonly ghost?: Ghost | null;
  /** The moment shown, in ticks: from one tick behind the world up to it, so that all that happens until then is known. */
  readonly moment: number;
  readonly playing: boolean;
  /** Simulated seconds per real second. */
  readonly speed: number;
};

/** One run that can be gone through: it knows ticks, and no clock but to be on time. */
export type Player = {
  readonly recording: Recording;
  /** Why a logged command could not be repeated, or null: the recording is another engine's. */
  readonly astray: PlayerRefusal | null;
  /** The tick that it is still on its way to, or null. */
  readonly goalTick: number | null;
  /** It goes no further. */
  readonly lastTick: number;
  sight(): Sight;
  /** Goes on towards its goal for so many milliseconds. */
  pursue(milliseconds: number): void;
  /** Plays on to a tick, at once. */
  playTo(tick: number): void;
  /** On to the end of the current phase, or to where phase `untilIndex` of the plan begins; if that takes long, `pursue` goes on with it. */
  stepPhase(untilIndex?: number): void;
  /** Whether the last `stepPhase` gave up: the phase did not end within MAX_PHASE_TICKS, or within some seconds. */
  readonly gaveUp: boolean;
  /** Stays where it has got to on its way. */
  stay(): void;
  /** Shows another tick; if that takes longer than so many milliseconds, `pursue` goes on with it. */
  seek(tick: number, milliseconds?: number): void;
  /** The tick at which the phase shown began, or the one before it if that is now; 0 at the start. */
  phaseStartTick(): number;
  /** In the past this forks: what came later is dropped. */
  dispatch(command: Command): PlayerOutcome;
  /** Becomes another run with the same start and shows its moment; false if that has to be made ready anew: `preparePlayer`. */
  restore(recording: Recording): boolean;
};

/** A player for a scenario, at tick 0. `now` reads a clock in milliseconds. */
export function createPlayer(scenario: Scenario, now: () => number): Player {
  return playerOf(createTimeline(scenario), now);
}

/** A player that shows a recording's moment, made ready in slices; it goes by chance, or by another course. */
export function* preparePlayer(recording: Recording, now: () => number, course?: Course): Slices<Player> {
  const { scenario, commands, endTick, shownTick } = recording;
  const { setUpMs, tickMs } = workOf(scenario);
  const replayMs = (endTick + commands.length) * tickMs;
  const begun = setUpMs / (setUpMs + replayMs);
  const timeline = yield* partOf(0, begun, prepareTimeline(scenario, commands, course));
  const late = everySoOften(timeline);
  while (!seek(timeline, endTick, late)) yield begun + (1 - begun) * (timeline.world.tick / Math.max(1, endTick));
  while (!seek(timeline, shownTick, late)) yield 1;
  return playerOf(timeline, now);
}

function playerOf(timeline: Timeline, now: () => number): Player {
  const { lastTick } = timeline.course;
  const goals = createGoals(timeline, now);
  return {
    get recording() {
      const { scenario, commands, world, furthestTick } = timeline;
      const shownTick = goals.tick() ?? world.tick;
      return { scenario, commands, shownTick, endTick: Math.max(furthestTick, shownTick) };
    },
    get astray() {
      return timeline.astray;
    },
    get goalTick() {
      return goals.tick();
    },
    lastTick,
    get gaveUp() {
      return goals.gaveUp();
    },
    sight: () => {
      const { world, history, forecasts, furthestTick } = timeline;
      return { world, history, events: knownEvents(timeline), forecasts, furthestTick, lastTick };
    },
    pursue: goals.pursue,
    stay: goals.drop,
    playTo: (tick) => {
      while (timeline.world.tick < Math.min(tick, lastTick)) stepOn(timeline);
    },
    stepPhase: goals.endPhase,
    seek: (tick, milliseconds) => {
      if (!Number.isNaN(tick)) goals.show([tick], milliseconds);
    },
    phaseStartTick: () => {
      const { world, history } = timeline;
      return history.bands.findLast(({ startTick }) => startTick < world.tick)?.startTick ?? 0;
    },
    dispatch: (command) => {
      const { tick } = timeline.world;
      const outcome = act(timeline, command);
      if (outcome.ok) goals.show([tick]);
      return outcome;
    },
    restore: (recording) => {
      if (!rewrite(timeline, recording)) return false;
      goals.show([timeline.furthestTick, recording.shownTick]);
      return true;
    },
  };
}
