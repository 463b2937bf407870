import type { StoreApi } from 'zustand/vanilla';
import type { Frame } from '../../player/player.ts';

/** What is so of every playback: facts that change rarely. */
export type PlaybackState = {
  playing: boolean;
  /** Simulated seconds per real second. */
  speed: number;
  /** The tick shown, of the first run; before `furthestTick` it is the past. */
  shownTick: number;
  /** The same in simulated seconds. */
  seconds: number;
  furthestTick: number;
  /** Whether it is still on its way to the moment asked for. */
  settling: boolean;
  /** That moment in simulated seconds; null when it is there. */
  goalSeconds: number | null;
};

/** A moment within a tick: `carry` of it has been shown, 0 to 1. */
export type Moment = { tick: number; carry: number };

export type FramesListener = (frames: readonly Frame[]) => void;

/** One run, or several in step, that play on one clock: what the transport, the keys and all that is painted go by. */
export type Playback<State extends PlaybackState = PlaybackState> = {
  store: StoreApi<State>;
  /** A frame of each run, all of the same moment. */
  frames(): readonly Frame[];
  /** Calls the listener at once and then whenever what it would draw has changed. Returns how to stop. */
  onFrames(listener: FramesListener): () => void;
  /** Lets real time pass; the frame loop calls it. */
  advance(realSeconds: number): void;
  /** Has a frame drawn: sizes or colours have changed. */
  redraw(): void;
  /** Has the news told and a frame drawn: more can be told. */
  retell(): void;
  play(): void;
  pause(): void;
  toggle(): void;
  setSpeed(speed: number): void;
  /** One tick on, stopped. */
  step(): void;
  /** One tick back, stopped. */
  back(): void;
  /** Shows another moment; it goes on playing from there if it was. Beyond the furthest tick it plays on at once. */
  seek(tick: number): void;
  /** Stays where it has got to on its way. */
  stay(): void;
  /** Whether its own clock stands still though it plays: it shows what it is told to by `follow`. */
  hold(on: boolean): void;
  /** Shows another clock's moment: a tick, of which the share `carry` has been shown. */
  follow(moment: Moment): void;
  /** To the start, or to where several runs part; stopped. */
  home(): void;
  /** To the end of what was played, stopped. */
  end(): void;
};
