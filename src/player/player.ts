import {
  type Command,
  type Outcome,
  phaseIsComplete,
  type Scenario,
  type SimEvent,
  type World,
} from '../engine/index.ts';
import { type Clock, DEFAULT_SPEED, ticksDue } from './clock.ts';
import type { History } from './history.ts';
import { MAX_TICK, type Recording } from './recording.ts';
import { act, createTimeline, knownEvents, rewrite, seek, stepOn } from './timeline.ts';

/** What views draw from. Nothing in it may be changed by them. */
export type Frame = {
  /** The world at the moment shown. */
  world: World;
  /** All that is known: up to the furthest tick played, which may be later than the moment shown. */
  history: History;
  /** The events that belong to the history. */
  events: readonly SimEvent[];
  /** The moment shown, in ticks: from one tick behind the world up to it, so that all that happens until then is known. */
  moment: number;
  /** How far the run was ever played, in ticks. */
  furthestTick: number;
  playing: boolean;
  /** Simulated seconds per real second. */
  speed: number;
};

/** A run that can be played: wall-clock time in, worlds out. */
export type Player = {
  readonly recording: Recording;
  /** A logged command that could not be repeated, in the engine's words: the recording is another engine's. */
  readonly astray: string | null;
  /** The tick that it is still on its way to, or null. */
  readonly goalTick: number | null;
  frame(): Frame;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  /** Lets real time pass. Returns whether anything on screen changes. */
  advance(realSeconds: number): boolean;
  /** One tick on. */
  stepTick(): void;
  /** On to the end of the current phase; false if it did not end within MAX_PHASE_TICKS, or within two seconds. */
  stepPhase(): boolean;
  /** Shows another tick; if that takes long, `advance` goes on with it. */
  seek(tick: number): void;
  /** The tick at which the phase shown began, or the one before it if that is now; 0 at the start. */
  phaseStartTick(): number;
  /** In the past this forks: what came later is dropped. */
  dispatch(command: Command): Outcome;
  /** Becomes another run and shows its moment. Speed stays; it is stopped. */
  restore(recording: Recording): void;
};

/** How far `stepPhase` looks for the end of a phase. */
const MAX_PHASE_TICKS = 200_000;
/** The longest that one frame may spend on ticks, so that the page stays responsive at any speed. */
const FRAME_BUDGET_MS = 12;
/** The longest that a seek keeps the page waiting before it goes on frame by frame. */
const SEEK_BUDGET_MS = 80;
/** The longest that a phase is played in one go. */
const PHASE_BUDGET_MS = 2_000;
const TICKS_BETWEEN_LOOKS = 32;
/** Users that come and go between two looks at the clock. */
const USERS_BETWEEN_LOOKS = 2_000;

/** A player for a scenario, stopped at tick 0. `now` reads a clock in milliseconds. */
export function createPlayer(scenario: Scenario, now: () => number): Player {
  let timeline = createTimeline(scenario);
  const clock: Clock = { playing: false, speed: DEFAULT_SPEED, carry: 1 };
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
  /** Goes on towards the goals. */
  const pursue = (milliseconds: number): void => {
    const late = deadline(milliseconds);
    while (goals.length > 0 && seek(timeline, goals[0], late)) goals.shift();
  };
  const goTo = (...ticks: number[]): void => {
    goals = ticks.map((tick) => Math.min(Math.max(0, Math.floor(tick)), MAX_TICK));
    clock.carry = 1;
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
    frame: () => ({
      world: timeline.world,
      history: timeline.history,
      events: knownEvents(timeline),
      moment: timeline.world.tick - 1 + clock.carry,
      furthestTick: timeline.furthestTick,
      playing: clock.playing,
      speed: clock.speed,
    }),
    play: () => {
      clock.playing = true;
    },
    pause: () => {
      clock.playing = false;
    },
    setSpeed: (speed) => {
      clock.speed = speed;
    },
    advance: (realSeconds) => {
      if (goals.length > 0) {
        pursue(FRAME_BUDGET_MS);
        return true;
      }
      const due = ticksDue(clock, realSeconds, timeline.scenario.tickSeconds);
      const late = deadline(FRAME_BUDGET_MS);
      for (let i = 0; i < due; i++) {
        stepOn(timeline);
        if (late()) break;
      }
      if (timeline.world.tick >= MAX_TICK) clock.playing = false;
      return clock.playing;
    },
    stepTick: () => {
      goTo(timeline.world.tick + 1);
    },
    stepPhase: () => {
      const { index } = timeline.world.rollout;
      goals = [];
      clock.carry = 1;
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
      clock.playing = false;
      if (!rewrite(timeline, recording)) {
        timeline = createTimeline(recording.scenario, recording.commands);
        timeline.furthestTick = recording.endTick;
      }
      goTo(timeline.furthestTick, recording.shownTick);
    },
  };
}
