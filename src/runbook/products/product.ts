import type { Scenario, StrategyName } from '../../engine/index.ts';
import type { NoteFact } from '../../words/runbook/notes.ts';
import type { Names, OwnCommands, ServerNames } from '../steps/names.ts';
import type { Command, Doing, Look, RunbookPhase, Seeing } from '../steps/runbook.ts';

/** A server of a runbook: what the scenario calls it, and what the commands do. */
export type Server = ServerNames & { called: string };

/** What the commands of a product are made of. */
export type Site = { names: Names; scenario: Scenario; servers: readonly Server[] };

/** The commands of one step at one server. */
export type Acts = (site: Site, server: Server, inService: readonly Server[]) => Omit<Doing, 'type' | 'act' | 'server'>;

/** How the users of a server are seen to be gone: what is counted, and the command that counts. */
export type Gone =
  /** Prints the number of requests so far, or `busy`: it stands still when nobody asks any more. */
  | { by: 'requests'; look(site: Site, server: Server): Command }
  /** Prints so once no request is in flight, or the product has done. */
  | { by: 'connections' | 'product'; look(site: Site, server: Server): Look }
  /** Nothing can be seen but time. */
  | { by: 'time' };

type Common = {
  /** What it must be told, with defaults. */
  settings: Readonly<Record<string, string>>;
  /** Programs that its commands need. */
  tools: readonly string[];
  notes(site: Site): NoteFact[];
  own?: Partial<OwnCommands>;
  language?: 'powershell';
  configuration?(site: Site): string | null;
};

/** A product whose servers are taken out and put back one by one. */
export type ByServer = Common & {
  by: 'server';
  /** Whether those on a server that is drained stay on it. */
  keepsUsers: boolean;
  /** Whether the product itself ends a drain at its timeout. */
  endsDrains?: true;
  /** What is seen to before anything is done. */
  before?(site: Site): Seeing[];
  /** Whether it is in service. */
  inService: (site: Site, server: Server) => Look;
  drain: Acts;
  gone: Gone;
  /** Nobody reaches it from here on: those left go elsewhere. */
  takeOut: Acts | null;
  /** The same, and what is in flight is closed. */
  cut: Acts | null;
  putBack: Acts;
  /** This percentage of its usual share of new users. */
  share?(site: Site, server: Server, percent: number): ReturnType<Acts>;
};

/** A product that goes through the plan by itself. */
export type ByItself = Common & {
  by: 'itself';
  offered: readonly StrategyName[];
  phases(site: Site, plan: { length: number }): RunbookPhase[];
};

export type Product = ByServer | ByItself;
