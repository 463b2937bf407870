import type { StoreApi } from 'zustand/vanilla';
import type { Command, Observation, Outcome, Plan, Scenario, SimEvent } from '../engine/index.ts';
import type { Frame } from '../player/player.ts';
import type { Recording } from '../player/recording.ts';
import type { DrainForecast, PhaseOutlook } from './forecast.ts';
import type { Health } from './health.ts';

/** A refused command, with the reason, and the same command by force if that would be done. */
type Refusal = { reason: string; forced: Command | null };
/** A value that a field would not take. */
type FieldFault = { field: string; message: string };

/** What the page's React views subscribe to: facts that change rarely. Select from it; never keep the world. */
export type SimulationState = {
  observation: Observation;
  /** Settings in force now. */
  settings: Scenario;
  /** What Restart will start from: the settings, with the changes that wait for it. */
  next: Scenario;
  /** Paths of the fields that wait for a restart. */
  waiting: readonly string[];
  plan: Plan;
  /** Names of all servers, those that are not there (yet) too: a phase's servers are indexes into it. */
  names: readonly string[];
  /** What happened up to the moment shown. */
  events: readonly SimEvent[];
  /** How each server does, by name. */
  health: Readonly<Record<string, Health>>;
  drains: readonly DrainForecast[];
  outlook: PhaseOutlook;
  playing: boolean;
  speed: number;
  /** The tick shown; before `furthestTick` it is the past. */
  shownTick: number;
  furthestTick: number;
  /** The tick that the simulation is still on its way to, or null. */
  goalTick: number | null;
  canUndo: boolean;
  canRedo: boolean;
  /** "Undo: Next phase at 3:20"; null when there is nothing to undo. */
  undoLabel: string | null;
  redoLabel: string | null;
  refusal: Refusal | null;
  fault: FieldFault | null;
  /** Something the user should know: why a link did not open, or that it may show something else. */
  notice: string | null;
};

/** The lists of a scenario that have a length of their own. */
type ListField = 'traffic.curve.points' | 'rollout.failures';

export type FrameListener = (frame: Frame) => void;

/** The page's model: a player and what is known of it. */
export type Simulation = {
  store: StoreApi<SimulationState>;
  /** The frame as it is now. */
  frame(): Frame;
  /** The run as it is now: what links, files and comparisons start from. */
  recording(): Recording;
  /** Calls the listener at once and then whenever what it would draw has changed. Returns how to stop. */
  onFrame(listener: FrameListener): () => void;
  /** Lets real time pass; the frame loop calls it. */
  advance(realSeconds: number): void;
  /** Asks for one more frame: sizes or colours have changed. */
  redraw(): void;
  play(): void;
  pause(): void;
  toggle(): void;
  setSpeed(speed: number): void;
  stepTick(): void;
  stepPhase(): void;
  /** Shows another moment; it goes on playing from there if it was. Beyond the furthest tick it plays on at once. */
  seek(tick: number): void;
  /** One tick back, stopped. */
  back(): void;
  /** To the beginning of the phase shown, or of the one before; stopped. */
  backPhase(): void;
  home(): void;
  /** To the end of what was played. */
  end(): void;
  /** Does what the operator says at the moment shown; in the past that drops what came later. Can be undone. */
  dispatch(command: Command): Outcome;
  /** Does the refused command by force. */
  force(): void;
  dismiss(): void;
  dismissNotice(): void;
  /** Changes a field: at once where that is possible, at the next restart otherwise. */
  change(field: string, value: number | string | boolean | null): void;
  /** Sets a whole list of the scenario: its length needs a restart. */
  changeList(field: ListField, list: readonly object[]): void;
  /** Sets how many servers the next run has. */
  changeServerCount(count: number): void;
  /** Back to tick 0 with what was set, stopped. */
  restart(): void;
  newSeed(): void;
  /** Starts another scenario, stopped at tick 0. */
  load(scenario: Scenario): void;
  undo(): void;
  redo(): void;
  /** The fragment of a link to this run and this moment (`#run=…`); null, with a notice, when it would be too long. */
  shareLink(): string | null;
  /** The run as a file. */
  saveFile(): { name: string; text: string };
  /** Opens a link or a saved file; what is none leaves all as it is, with a notice that says why. */
  loadRecording(text: string): boolean;
  /** The same while the page starts: not to be undone. */
  openAtStart(text: string): boolean;
};
