import type { Scenario } from '../engine/index.ts';
import type { Ask } from '../lessons/guess/ask.ts';
import type { Replication } from './replicate.ts';

/** Seeds one after the other: `count` of them from `from` on. */
export type Seeds = { from: number; count: number };

/** What a worker is told: the question first, then blocks of seeds, one at a time. */
export type Order =
  | { type: 'question'; scenarios: readonly Scenario[]; limitSeconds: number | null; ask?: Ask }
  | { type: 'block'; seeds: Seeds };

/** What a worker says. */
export type Report =
  /** It has got the question. */
  | { type: 'ready' }
  /** It is still at it. */
  | { type: 'working' }
  /** A block's replications: for each scenario one for each seed. */
  | { type: 'done'; replications: Replication[][] }
  /** It broke. */
  | { type: 'failed'; why: string };

/** A worker that was started. */
export type Started = { tell(order: Order): void; end(): void };
/** Starts a worker, which reports to `hear`, never before this has returned. It may throw where none can be had. */
export type StartWorker = (hear: (report: Report) => void) => Started;
