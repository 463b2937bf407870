import type { Command, Ledger, Observation, PhaseKind, ScenarioInput } from '../engine/index.ts';

/** What somebody does: at a moment of the run, or so many seconds after a phase of that kind (about those servers) began. */
export type Act = { command: Command; seconds: number } & (
  | { phase?: undefined }
  | { phase: PhaseKind; servers?: readonly string[] }
);

/** A run that a lesson shows or measures. It is over when its rollout is, or after `stopAtSeconds`. */
export type LessonRun = { scenario: ScenarioInput; acts?: readonly Act[]; stopAtSeconds?: number };

/** What a run is measured by, once it is over; names that `lessons.json` has, units in its comment there. */
export type Measures = Record<string, number>;

export type Unit = 'minutes' | 'users' | 'signOuts' | 'percent';

/**
 * What is asked before Play. `truth` is the measure that answers it; a guess is right within the 5 % to 95 % of crowds.
 * `bins` are the edges that a room is asked by: from each to the next, the last one to the end of the range.
 */
export type NumberGuess = {
  kind: 'number';
  unit: Unit;
  scale: 'linear' | 'log';
  range: readonly [number, number];
  bins: readonly number[];
  mostSay: number;
  truth: string;
};
/** `choices` counts them: their words are in the catalogue; `truth` is the index of the right one. */
export type ChoiceGuess = { kind: 'choice'; choices: number; mostSay: number; truth: number };
/** The users on these servers together, drawn from the moment when the first bleed begins; always ten mean sessions long. */
export type CurveGuess = {
  kind: 'curve';
  of: readonly string[];
  range: readonly [number, number];
  mostSay: readonly (readonly [seconds: number, users: number])[];
};
export type Guess = NumberGuess | ChoiceGuess | CurveGuess;

/** What gives an answer away, and is not shown until the guess is locked in. */
export type Hidden = 'forecasts' | 'reading' | 'explanations' | keyof Ledger;

/** A moment that playback slows down for. `server` is a name. */
export type Moment =
  | { at: 'over' }
  | { at: 'seconds'; seconds: number }
  | { at: 'phase'; phase: PhaseKind; server: string; seconds?: number }
  | { at: 'status'; server: string; status: Observation['servers'][number]['status'] }
  | { at: 'empty'; server: string }
  | { at: 'rolledBack' | 'nobodyOnNew' | 'nobodySlow' };
export type Segment = { until: Moment; speed: number };

/** How a run is asked whether a goal was attained. */
export type Wanted = { says: string; holds: (observation: Observation, scenario: ScenarioInput) => boolean };

export type Chapter = 'article' | 'hurt' | 'balancers';

/**
 * A path: setting, guess, watch, explain, contrast, try it yourself. Its words are in the catalogue under its id, its measured
 * figures beside it; a test replays every claim.
 */
export type Lesson = {
  id: string;
  chapter: Chapter;
  run: LessonRun & { scenario: ScenarioInput & { name: string } };
  guess: Guess;
  hides: readonly Hidden[];
  watch: readonly Segment[];
  /** The same crowd, one thing different. */
  contrast: LessonRun;
  contrastSpeed: number;
  further?: Readonly<Record<string, LessonRun>>;
  /** A goal of one's own try: each condition ticks itself. `attains` and `tempts` are changes to the scenario that were proved both ways. */
  goal: {
    wanted: readonly Wanted[];
    attains: Partial<LessonRun>;
    tempts: Partial<LessonRun>;
  };
};
