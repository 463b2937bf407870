/** Servers by their index. */
type Servers = { servers: readonly number[] };
type OfVersion = Servers & { version: number };

/** What servers that are not plainly in service are doing. */
export type ServerFact =
  | ({ type: 'bleeding' | 'bleedingBack' | 'terminating' | 'dry' | 'passed' | 'failed' | 'down' | 'warming' } & Servers)
  /** `version`: the one that they have, or are getting. */
  | ({ type: 'updating' | 'starting' | 'testing' | 'updated' | 'back' } & OfVersion)
  | ({ type: 'gone' } & Servers)
  /** No user is on the new version, and none is sent to it. */
  | { type: 'nobodyOnNew' };

/** Where users who come now are sent. */
export type NewUserFact =
  /** Nobody is on the site, and nobody comes. */
  | { type: 'noUsers' }
  | { type: 'noneCome' }
  /** Nothing is being done to any server; they share all new users. */
  | ({ type: 'shared' } & Servers)
  | ({ type: 'to' } & Servers)
  /** `share` of the new users, 0 to 1. */
  | ({ type: 'canary'; share: number } & Servers)
  /** They still come to servers that are to get none: some balancers were not told, or do not know yet, or panic. */
  | ({ type: 'untold'; told: number; balancers: number } & Servers)
  | ({ type: 'unheard'; seconds: number } & Servers)
  | ({ type: 'panic' } & Servers)
  /** They are sent to servers that do not answer. */
  | ({ type: 'errors' } & Servers)
  /** All servers that take new users are on the old version, which the changed database breaks. */
  | ({ type: 'siteDown' } & Servers)
  /** No server takes new users: as the site was closed, or all that could are out of service. */
  | { type: 'closed' | 'shut' }
  /** Every server that takes new users is full. */
  | ({ type: 'full' } & Servers)
  | { type: 'waiting'; users: number };

/** What becomes of the users on servers that drain. Seconds are since the start of the run. */
export type StayFact =
  | ({ type: 'stay' | 'stayUntilExpiry' } & Servers)
  /** With their next request they go elsewhere: without their sign-in and cart, unharmed, or wherever it may be. */
  | ({ type: 'movedSignedOut' | 'movedUnharmed' | 'routedAnew' | 'requestsFail' } & Servers)
  /** `lastsUntil`: nobody is there, and the drain goes on all the same. */
  | ({ type: 'answersUntil' | 'lastsUntil' | 'cutAt' | 'handedOffAt' | 'lateAt'; seconds: number } & Servers)
  | ({ type: 'late' } & Servers)
  /** Whoever is left when it looks dry is cut off. */
  /** `fromSeconds`: the moment before which no look ends the drain; null where that has come. */
  | ({ type: 'cutAtCounter'; fromSeconds: number | null } & Servers)
  | ({ type: 'cutWhenQuiet'; seconds: number; fromSeconds: number | null } & Servers)
  /** Nobody is there, but users who are away may come back. */
  | ({ type: 'awaited'; users: number } & Servers);

/** How the rollout stands, where that is more than what is done to servers. */
export type RolloutFact =
  | { type: 'nothingLeft' }
  | ({ type: 'watched' } & Servers)
  | { type: 'pausing' | 'allNew' | 'allOld' | 'over' | 'aborted' | 'rolledBack' }
  /** Servers with the old version, and those with the new one. */
  | { type: 'mixed'; old: readonly number[]; fresh: readonly number[] }
  | ({ type: 'leftOut' | 'byHand' } & Servers);

/** Something that is so now. */
export type Fact = ServerFact | NewUserFact | StayFact | RolloutFact;
/** All that is worth telling of a moment, in the order in which it is told. */
export type Situation = readonly Fact[];
