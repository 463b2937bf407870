import type { Command, Scenario } from '../engine/index.ts';

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

export const MAX_COMMANDS = 5_000;
export const MAX_TICK = 100_000_000;

/** Thrown for what is no recording; the message says in plain words what is wrong and what is allowed. */
export class RecordingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RecordingError';
  }
}
