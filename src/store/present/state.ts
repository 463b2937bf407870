import type { StoreApi } from 'zustand';
import type { Simulation } from '../simulation/state.ts';
import type { Line } from './line.ts';
import type { LockOutRefusal } from './lockedOut.ts';
import type { Role } from './message.ts';
import type { Company } from './peers.ts';
import type { Poll } from './poll.ts';

/** What a talk's views subscribe to. */
export type Shown = {
  /** Black, and the clock stands still. */
  blank: boolean;
  /** Whether the same moment is shown locked out; once it is ready, the run in which it is. */
  lockedOut: boolean;
  twin: Simulation | null;
  refusal: LockOutRefusal | null;
  company: Company;
  /** What the room is asked; null while it is asked nothing. */
  poll: Poll | null;
};

/** A run that is shown to a room, by one window or several in step: any of them may act, one of them has the clock. */
export type Talk = {
  readonly id: string;
  readonly simulation: Simulation;
  readonly store: StoreApi<Shown>;
  /** Does something to the run or its moment, and has the other windows show it. */
  act(run: (simulation: Simulation) => void): void;
  toggleBlank(): void;
  toggleLockedOut(): void;
  /** Asks the room, tells how that stands, or asks nothing any more. */
  setPoll(poll: Poll | null): void;
  /** What was refused has been read. */
  dismiss(): void;
  /** Asks the others how they stand. */
  reconnect(): void;
  /** Gives up those who are silent, lets the others know that this window is there, and keeps the moment; called once a second. */
  beat(): void;
  close(): void;
};

/** What a talk needs of its window. */
export type Surroundings = {
  id: string;
  role: Role;
  /** What tells this window from all others: 4 to 16 letters and digits. */
  me: string;
  line: (hear: (data: unknown) => void) => Pick<Line, 'post' | 'close'>;
  /** Reads a clock in milliseconds. */
  now(): number;
  isHidden(): boolean;
  /** What was kept of this talk when this window was left, and how to keep it. */
  kept: { read(): string | null; write(text: string): void };
};
