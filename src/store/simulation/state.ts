import type { Command, ListValue, Observation, Phase, Problem, Scenario, SimEvent, Site } from '../../engine/index.ts';
import type { DrainForecast, PhaseOutlook, RolloutForecast } from '../../forecast/index.ts';
import type { Hidden } from '../../lessons/lesson/lesson.ts';
import type { Player, PlayerOutcome, PlayerRefusal } from '../../player/player.ts';
import type { Recording, RecordingProblem } from '../../player/recording/recording.ts';
import type { Opened } from '../../player/recording/recordingText.ts';
import type { Playback, PlaybackState } from '../playback/playback.ts';
import type { Preparing } from '../preparing/preparing.ts';
import type { Situation } from '../situation/facts.ts';
import type { Health } from './health.ts';
import type { Value } from './pending.ts';
import type { Deed } from './undo.ts';

/** Whether an act came by a key: what is said of it then must not take the next key. */
export type By = 'key' | 'pointer';
/** A refused command, and the same command by force if that would be done; or a phase whose end was not found. */
export type Refused =
  | { type: 'command'; refusal: PlayerRefusal; forced: Command | null; by: By }
  | { type: 'endlessPhase'; seconds: number };
/** A value that a field would not take. */
export type FieldFault = { field: string; problem: Problem };
/** Something the user should know about what was opened. */
export type Notice =
  | { type: 'problem'; problem: RecordingProblem }
  /** It was recorded with another version of the simulation. */
  | { type: 'otherEngine' }
  | { type: 'noLanguage' }
  /** Not all of it could be repeated. */
  | { type: 'astray'; refusal: PlayerRefusal };
/** What became of opening something: what stands in its way is a value. */
export type Opening = { ok: true } | { ok: false; problem: RecordingProblem };

/** What the page's React views subscribe to: facts that change rarely. Select from it; never keep the world. */
export type SimulationState = PlaybackState & {
  observation: Observation;
  /** Settings in force now. */
  settings: Scenario;
  /** What Restart will start from: the settings, with the changes that wait for it. */
  next: Scenario;
  /** Paths of the fields that wait for a restart. */
  waiting: readonly string[];
  plan: readonly Phase[];
  /** What is so at the moment shown. */
  situation: Situation;
  /** What words about the run need to know of it. */
  site: Site;
  /** What happened up to the moment shown. */
  events: readonly SimEvent[];
  /** What happened up to the furthest tick played. */
  knownEvents: readonly SimEvent[];
  /** How each server does, by name. */
  health: Readonly<Record<string, Health>>;
  drains: readonly DrainForecast[];
  outlook: PhaseOutlook;
  /** When the whole rollout should be over, and the moment of the run at which that was foreseen; null while nobody has, or can. */
  rolloutOutlook: { forecast: RolloutForecast; seconds: number } | null;
  /** By when it should be over at the latest, in seconds of the run: as it was foreseen first, so that what shows it holds still. */
  overBySeconds: number | null;
  /** What gives an answer away that is still to be guessed: of it nothing is foreseen or told. */
  hidden: readonly Hidden[];
  /** What undo and redo would take back and do again; null when there is nothing. */
  undoable: Deed | null;
  redoable: Deed | null;
  refused: Refused | null;
  fault: FieldFault | null;
  notice: Notice | null;
};

/** The lists of a scenario that have a length of their own. */
type ListField = 'traffic.sessionLength.quantiles' | 'traffic.curve.points' | 'rollout.failures';

/** A run to look at: what it is like, and to the beginning or the end of its phases. */
export type Run = Playback<SimulationState> & {
  /** On to the end of the phase, or to where phase `untilIndex` of the plan begins, stopped; by a key, as what stands in its way is said in a line. */
  stepPhase(untilIndex?: number): void;
  /** To the beginning of the phase shown, or of the one before; stopped. */
  backPhase(): void;
};

/** The page's model: one run, and what can be done with it. */
export type Simulation = Run & {
  /** Makes ready what takes a while: what is shown stays until then. */
  readonly preparing: Preparing;
  /** The run as it is now: what links, files and comparisons start from. */
  recording(): Recording;
  /** Does what the operator says at the moment shown; in the past that drops what came later. Can be undone. */
  dispatch(command: Command, by?: By): PlayerOutcome;
  /** Does the refused command by force. */
  force(): void;
  dismiss(): void;
  dismissNotice(): void;
  /** Hides what gives an answer away, and shows it again. */
  hide(hidden: readonly Hidden[]): void;
  /** Changes a field: at once where that is possible, at the next restart otherwise. */
  change(field: string, value: Value): void;
  /** Sets a whole list of the scenario: its length needs a restart. */
  changeList(field: ListField, list: ListValue): void;
  /** Sets how many servers the next run has. */
  changeServerCount(count: number | string): void;
  /** Back to tick 0 with what was set, stopped. */
  restart(): void;
  newSeed(): void;
  /** Starts another scenario, stopped at tick 0. */
  load(scenario: Scenario): void;
  undo(): void;
  redo(): void;
  /** Opens a run that was read, which may have to be made ready. Calls `shown` when it is shown. */
  open(opened: Opened, shown?: () => void): Opening;
  /** The same while the page starts: not to be undone. */
  openAtStart(opened: Opened, shown?: () => void): Opening;
  /** Shows a run that has been made ready; can be undone. */
  show(made: Player, otherEngine: boolean): void;
};
