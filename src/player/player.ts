import { type Command, phaseIsComplete, type Scenario, type SeenWorld, type SimEvent } from '../engine/index.ts';
import { act, type PlayerOutcome, type PlayerRefusal } from './act.ts';
import type { History } from './history.ts';
import type { KeptForecast } from './keptForecasts.ts';
import { MAX_TICK, type Recording } from './recording.ts';
import { rewrite } from './rewrite.ts';
import { createTimeline, knownEvents, seek, stepOn } from './timeline.ts';

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
};

/** What views draw from: a run, and how it plays. */
export type Frame = Sight & {
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
  sight(): Sight;
  /** Goes on towards its goal for so many milliseconds. */
  pursue(milliseconds: number): void;
  /** Plays on to a tick, at once. */
  playTo(tick: number): void;
  /** On to the end of the current phase; false if it did not end within MAX_PHASE_TICKS, or within two seconds. */
  stepPhase(): boolean;
  /** Shows another tick; if that takes long, `pursue` goes on with it. */
  seek(tick: number): void;
  /** The tick at which the phase shown began, or the one before it if that is now; 0 at the start. */
  phaseStartTick(): number;
  /** In the past this forks: what came later is dropped. */
  dispatch(command: Command): PlayerOutcome;
  /** Becomes another run and shows its moment. */
  restore(recording: Recording): void;
};

/** How far `stepPhase` looks for the end of a phase. */
const MAX_PHASE_TICKS = 200_000;
/** The longest that a seek keeps the page waiting before it goes on frame by frame. */
const SEEK_BUDGET_MS = 80;
/** The longest that a phase is played in one go. */
const PHASE_BUDGET_MS = 2_000;
const TICKS_BETWEEN_LOOKS = 32;
/** Users that come and go between two looks at the clock. */
const USERS_BETWEEN_LOOKS = 2_000;

/** A player for a scenario, at tick 0. `now` reads a clock in milliseconds. */
export function createPlayer(scenario: Scenario, now: () => number): Player {
  let timeline = createTimeline(scenario);
  /** Ticks still to be shown, one after the other. */
  let goals: number[] = [];

  /** Says from tick to tick whether so many milliseconds are over; looks at the clock now and then. */
  const deadline = (milliseconds: number): (() => boolean) => {
    const { traffic, tickSeconds } = timeline.world.scenario;
    const users = 1 + traffic.arrivalRate * tickSeconds;
    const every = Math.ceil(Math.min(TICKS_BETWEEN_LOOKS, USERS_BETWEEN_LOOKS / users));
    const stop = now() + milliseconds;
    let ticks = 0;
    return () => ++ticks % every === 0 && now() > stop;
  };
  const pursue = (milliseconds: number): void => {
    const late = deadline(milliseconds);
    while (goals.length > 0 && seek(timeline, goals[0], late)) goals.shift();
  };
  const goTo = (...ticks: number[]): void => {
    goals = ticks.map((tick) => Math.min(Math.max(0, Math.floor(tick)), MAX_TICK));
    pursue(SEEK_BUDGET_MS);
  };

  return {
    get recording() {
      const { commands, world, furthestTick } = timeline;
      const shownTick = goals.at(-1) ?? world.tick;
      return { scenario: timeline.scenario, commands, shownTick, endTick: Math.max(furthestTick, shownTick) };
    },
    get astray() {
      return timeline.astray;
    },
    get goalTick() {
      return goals.at(-1) ?? null;
    },
    sight: () => {
      const { world, history, forecasts, furthestTick } = timeline;
      return { world, history, events: knownEvents(timeline), forecasts, furthestTick };
    },
    pursue,
    playTo: (tick) => {
      while (timeline.world.tick < Math.min(tick, MAX_TICK)) stepOn(timeline);
    },
    stepPhase: () => {
      const { index } = timeline.world.rollout;
      goals = [];
      const late = deadline(PHASE_BUDGET_MS);
      for (let i = 0; i < MAX_PHASE_TICKS && !late(); i++) {
        stepOn(timeline);
        const { world } = timeline;
        if (world.rollout.index !== index || phaseIsComplete(world) || world.rollout.status === 'holding') return true;
      }
      return false;
    },
    seek: (tick) => {
      if (!Number.isNaN(tick)) goTo(tick);
    },
    phaseStartTick: () => {
      const { world, history } = timeline;
      return history.bands.findLast(({ startTick }) => startTick < world.tick)?.startTick ?? 0;
    },
    dispatch: (command) => {
      const { tick } = timeline.world;
      const outcome = act(timeline, command);
      if (outcome.ok) goTo(tick);
      return outcome;
    },
    restore: (recording) => {
      if (!rewrite(timeline, recording)) {
        timeline = createTimeline(recording.scenario, recording.commands);
        timeline.furthestTick = recording.endTick;
      }
      goTo(timeline.furthestTick, recording.shownTick);
    },
  };
}
