import type { Command, Problem, Scenario } from '../../engine/index.ts';

/** One operator's act and the tick at which it was done. */
export type LoggedCommand = { readonly tick: number; readonly command: Command };

/** What a run starts from and what was done to it: enough to repeat it to the bit. */
export type Recording = {
  readonly scenario: Scenario;
  /** In order of time. */
  readonly commands: readonly LoggedCommand[];
  /** The moment on screen. */
  readonly shownTick: number;
  /** How far it was ever played. */
  readonly endTick: number;
};

/** A run of a scenario that shows its start. */
export const atStart = (scenario: Scenario): Recording => ({ scenario, commands: [], shownTick: 0, endTick: 0 });

export const MAX_COMMANDS = 5_000;
export const MAX_TICK = 100_000_000;

/** What a link or a file is meant to hold. */
export type Kind = 'run' | 'comparison' | 'result' | 'challenge' | 'plan';

/** Why text is no recording, or why a recording is no link; commands are numbered from 0. */
export type RecordingProblem =
  | { type: 'noJson' | 'noObject'; kind: Kind }
  | { type: 'textTooLong'; kind: Kind; most: number }
  /** Made by a newer program. */
  | {
      type: 'newer';
      what: 'format' | 'packing' | 'comparison' | 'study' | 'result' | 'challenge' | 'plan';
      version: number;
      known: number;
    }
  | { type: 'noFormat'; known: number }
  | { type: 'scenario'; problem: Problem }
  | { type: 'noScenario' }
  | { type: 'unknownField'; name: string }
  | { type: 'badEngine' }
  | { type: 'badCommands'; most: number }
  | { type: 'badTick'; name: 'tick' | 'end'; most: number }
  | { type: 'commandShape' | 'commandOrder'; index: number }
  | { type: 'commandTick'; index: number; most: number }
  /** No command that is known: what stands at `path` of it can't stand there. */
  | { type: 'commandUnknown'; index: number; path: string }
  | { type: 'commandValue'; index: number; most: number }
  | { type: 'endsBefore'; what: 'command' | 'moment'; endTick: number }
  | { type: 'tooDeep'; most: number }
  | { type: 'oddKey'; name: string }
  /** Seconds until it would be ready, or bytes that it would take, by estimate. */
  | { type: 'tooLong'; kind: Kind; seconds: number; most: number }
  | { type: 'tooLarge'; kind: Kind; bytes: number; most: number }
  /** `most` characters. */
  | { type: 'linkTooLong' | 'tooLongForLink'; kind: Kind; most: number }
  | { type: 'unpacksTooLong'; most: number }
  | { type: 'noLink'; kind: Kind }
  | { type: 'damaged' }
  /** A comparison's own field is not as it must be. */
  | { type: 'badComparison'; name: string }
  | { type: 'unknownSetting' }
  | { type: 'comparedValue'; problem: Problem }
  /** A field of a result, of a challenge that was played or of a plan is not as it must be. */
  | { type: 'badResult' | 'badChallenge' | 'badPlan'; name: string }
  /** A study's own field is not as it must be; or a line of it, from 1, is no replication, or out of the seeds' order. */
  | { type: 'badStudy'; name: string }
  | { type: 'studyLine' | 'studyOrder'; line: number }
  | { type: 'studyTooLong'; most: number }
  /** A file that can't be read, or that holds nothing to open. */
  | { type: 'unreadable' | 'holdsNothing'; file: string }
  /** Something that should never go wrong did. */
  | { type: 'broken'; kind: Kind };

/** Thrown for what is no recording; the page says the problem in its own words. */
export class RecordingError extends Error {
  readonly problem: RecordingProblem;
  constructor(problem: RecordingProblem) {
    super(JSON.stringify(problem));
    this.name = 'RecordingError';
    this.problem = problem;
  }
}
