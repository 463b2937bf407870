import type { PhaseKind, ProductName, StrategyName } from '../../engine/index.ts';
import type { SourceName } from '../../words/products/commands.ts';
import type { Act } from '../../words/runbook/acts.ts';
import type { NoteFact } from '../../words/runbook/notes.ts';
import type { Names } from './names.ts';

/** What a command is written in. */
export type Language = 'sh' | 'powershell';

/** A command as it is typed, where it was read, and whether it was read there in full, or run for real. */
export type Command = { language: Language; text: string; source: SourceName; verified: boolean };

/** A command that changes nothing, and what it prints once it is so. */
export type Look = Command & { shows: string };

/** Something to do: it may be done again without harm. `server` is what the scenario calls it; null for all of them. */
export type Doing = Command & { type: 'do'; act: Act; server: string | null; look: Look | null };

/** Something to be seen before it goes on. */
export type Seeing = { type: 'see'; act: Act; server: string | null; look: Look };

/** Seconds that a step should take: 1, 5 and 9 times in 10, and 19 in 20; Infinity where it need not end. */
export type Expected = { low: number; median: number; high: number; most: number };

/** When a wait is over: its command prints this, or the same number for so many seconds (a count of requests, or `busy`). */
export type Until = { type: 'shows'; shows: string } | { type: 'steady'; seconds: number };

export type Waiting = {
  type: 'wait';
  /** What is waited for. */
  reason: 'users' | 'quiet' | 'connections' | 'product' | 'time' | 'warmUp' | 'pause' | 'canary' | 'rolling';
  /** One for each server, in turn; none where only time is to go by. */
  looks: (Command & { server: string | null; until: Until })[];
  /** How long, where only time is to go by; null where nobody can say: then a command is needed that tells who is left. */
  lastsSeconds: number | null;
  expected: Expected | null;
  /** After so many seconds of all of it; null: none. */
  deadline: {
    seconds: number;
    act: 'keepWaiting' | 'cut' | 'handOff' | 'productCuts' | 'goBack';
    steps: Doing[];
  } | null;
};

export type Step = Doing | Seeing | Waiting;

/** One phase of the plan; of a product that goes through several by itself, all of those. */
export type RunbookPhase = {
  /** Its number, and that of the last of those: indexes into the scenario’s plan. */
  from: number;
  to: number;
  kind: PhaseKind | 'roll';
  /** What the scenario calls its servers. */
  servers: string[];
  steps: Step[];
  /** What puts everything back that is out by then. */
  back: Doing[];
};

/** Why there is no runbook, and what there is one for. */
export type NoRunbook =
  | { type: 'chooseProduct'; offered: ProductName[] }
  | { type: 'strategy'; strategy: StrategyName; offered: StrategyName[] }
  | { type: 'neverDrains'; offered: ProductName[] };

/** How a scenario’s rollout is done with a load balancer: what to do, see and wait for, in order. */
export type Runbook = {
  product: ProductName;
  scenario: string;
  strategy: StrategyName;
  /** The share of new users that a canary gets. */
  canaryShare: number;
  names: Names;
  /** What the scenario calls its servers, in the order of their names. */
  called: string[];
  /** Programs that its commands need. */
  tools: string[];
  /** What must be known before. */
  notes: NoteFact[];
  /** A configuration that its commands take for granted; null where there is none. */
  configuration: string | null;
  phases: RunbookPhase[];
  /** Seconds of the whole, by forecast; null where nobody can know. */
  expected: Expected | null;
  /** Null where there is one. */
  none: NoRunbook | null;
};
