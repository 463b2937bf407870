import type { StoreApi } from 'zustand';
import type { Observation, Scenario } from '../engine/index.ts';
import type { Frame } from '../player/player.ts';

/** What is known of one run at the moment shown. */
export type RunFacts = {
  label: string;
  observation: Observation;
  settings: Scenario;
  narration: string;
  /** Whether its rollout is over: nothing more will happen by itself. */
  over: boolean;
  /** What of its commands could not be repeated, and why. */
  note: string | null;
};

export type ComparisonState = {
  runs: readonly RunFacts[];
  playing: boolean;
  speed: number;
  /** Of the first run; all show the same moment. */
  tick: number;
  seconds: number;
  furthestTick: number;
  /** Whether every run's rollout is over. */
  over: boolean;
  /** Whether the runs are still on their way to the moment asked for. */
  settling: boolean;
};

export type FramesListener = (frames: readonly Frame[]) => void;

/** Several runs in step: one clock for all. */
export type Comparison = {
  store: StoreApi<ComparisonState>;
  /** Where the runs part: Restart goes there. */
  readonly startTick: number;
  /** A frame of each run, all of the same moment. */
  frames(): Frame[];
  /** Calls the listener at once and then whenever what it would draw has changed. Returns how to stop. */
  onFrames(listener: FramesListener): () => void;
  /** Lets real time pass; the frame loop calls it. */
  advance(realSeconds: number): void;
  /** Asks for one more frame: sizes or colours have changed. */
  redraw(): void;
  play(): void;
  pause(): void;
  toggle(): void;
  setSpeed(speed: number): void;
  /** One tick on, stopped. */
  step(): void;
  /** One tick back, stopped. */
  back(): void;
  /** Shows another moment of all runs; beyond the furthest tick they are played on at once. */
  seek(tick: number): void;
  /** Back to where the runs part, stopped. */
  restart(): void;
  /** To the end of what was played, stopped. */
  end(): void;
};
