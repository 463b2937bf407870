import {
  applyCommand,
  type Command,
  createWorld,
  type Outcome,
  phaseIsComplete,
  type Scenario,
  tick,
  type World,
} from '../engine/index.ts';
import { type Clock, DEFAULT_SPEED, ticksDue } from './clock.ts';
import { createHistory, type History, record } from './history.ts';

/** One operator's act and the tick at which it was done. */
export type LoggedCommand = { tick: number; command: Command };

/** What a run starts from and what was done to it: enough to repeat it to the bit. */
export type Recording = { scenario: Scenario; commands: LoggedCommand[] };

/** What views draw from. Nothing in it may be changed by them. */
export type Frame = {
  world: World;
  history: History;
  /** The moment shown, in ticks: from one tick behind the world up to it, so that all that happens until then is known. */
  moment: number;
  playing: boolean;
  /** Simulated seconds per real second. */
  speed: number;
};

/** A run that can be played: wall-clock time in, worlds out. */
export type Player = {
  readonly recording: Recording;
  frame(): Frame;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  /** Lets real time pass. Returns whether anything on screen changes. */
  advance(realSeconds: number): boolean;
  /** One tick on. */
  stepTick(): void;
  /** On to the end of the current phase; false if it did not end within MAX_PHASE_TICKS. */
  stepPhase(): boolean;
  dispatch(command: Command): Outcome;
};

/** How far `stepPhase` looks for the end of a phase. */
export const MAX_PHASE_TICKS = 200_000;
/** The longest that one frame may spend on ticks, so that the page stays responsive at any speed. */
const FRAME_BUDGET_MS = 12;
const TICKS_BETWEEN_LOOKS = 32;

/** A player for a scenario, stopped at tick 0. `now` reads a clock in milliseconds. */
export function createPlayer(scenario: Scenario, now: () => number): Player {
  const world = createWorld(scenario);
  const history = createHistory(world);
  const recording: Recording = { scenario, commands: [] };
  const clock: Clock = { playing: false, speed: DEFAULT_SPEED, carry: 1 };

  const step = (): void => {
    tick(world);
    record(history, world);
  };

  return {
    recording,
    frame: () => ({
      world,
      history,
      moment: world.tick - 1 + clock.carry,
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
      const due = ticksDue(clock, realSeconds, world.scenario.tickSeconds);
      const stop = now() + FRAME_BUDGET_MS;
      for (let i = 0; i < due; i++) {
        step();
        if (i % TICKS_BETWEEN_LOOKS === TICKS_BETWEEN_LOOKS - 1 && now() > stop) break;
      }
      return clock.playing;
    },
    stepTick: () => {
      step();
      clock.carry = 1;
    },
    stepPhase: () => {
      const { index } = world.rollout;
      clock.carry = 1;
      for (let i = 0; i < MAX_PHASE_TICKS; i++) {
        step();
        if (world.rollout.index !== index || phaseIsComplete(world) || world.rollout.status === 'holding') return true;
      }
      return false;
    },
    dispatch: (command) => {
      const outcome = applyCommand(world, command);
      if (outcome.ok) {
        clock.carry = 1;
        recording.commands.push({ tick: world.tick, command });
        record(history, world);
      }
      return outcome;
    },
  };
}
