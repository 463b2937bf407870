import type { Ledger, ScenarioInput } from '../../engine/index.ts';
import type { MeasureName, Measures } from '../measures/measures.ts';
import type { LessonRun } from '../run/run.ts';
import type { Wanted } from './goal.ts';
import type { Moment } from './moments.ts';

/** The parts of the course, in order: the article, who gets hurt, real balancers. */
export const CHAPTERS = ['article', 'hurt', 'balancers'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** What a figure counts; minutes may have a fraction. */
export type Unit = 'minutes' | 'users' | 'signOuts' | 'percent';

/**
 * What is asked before Play. `truth` is the fact that answers it; a guess is right within the 5 % to 95 % of crowds.
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
/** `choices` counts them: their words are in the catalogue; `mostSay` and `truth` are indexes. */
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

/** Playback goes at a speed until a moment. What comes after the last moment that matters may be skipped. */
export type Segment = { until: Moment; speed: number; skippable?: boolean };

/** The lesson's run, its contrast, or a further run by its name. */
export type RunName = 'run' | 'contrast' | (string & {});
/** A figure that the lesson's words may say: it is measured anew over many crowds, see `measured.ts`. */
export type Fact = { of: RunName; measure: MeasureName };

/** The same crowd in the lesson's run, in its contrast, and in its further runs by their names. */
export type Seen = { run: Measures; contrast: Measures; further: Readonly<Record<string, Measures>> };
/** What the lesson says of a crowd: of any (in at least 95 of 100 it is so), or of a share of all crowds, which it then says. */
export type Claim = { holds: (seen: Seen) => boolean; share?: number };

/**
 * A path: setting, guess, watch, explain, contrast, try it yourself. Its words are in the catalogue under its id; a test
 * replays every claim.
 */
export type Lesson<Id extends string = string> = {
  id: Id;
  chapter: Chapter;
  /** Its scenario's name is the lesson's: links hold it. */
  run: LessonRun & { scenario: ScenarioInput & { name: string } };
  guess: Guess;
  /** A number that is asked as well. */
  alsoAsk?: NumberGuess;
  /** The figure that it is all about. */
  shows: { fact: string; unit: Unit };
  watch: readonly Segment[];
  /** Whether what is asked about what was seen is so. */
  lookAgain: (seen: Seen) => boolean;
  /** The same crowd, one thing different. */
  contrast: LessonRun;
  contrastSpeed: number;
  further?: Readonly<Record<string, LessonRun>>;
  facts: Readonly<Record<string, Fact>>;
  claims: Readonly<Record<string, Claim>>;
  /**
   * A goal of one’s own try, which starts from the lesson’s scenario, or from `from`. `attains` reaches it before any crowd;
   * `tempts` misses it, before the share of crowds that `fails` is where that is not any.
   */
  goal: { from?: LessonRun; wanted: readonly Wanted[]; attains: LessonRun; tempts: LessonRun; fails?: number };
};
