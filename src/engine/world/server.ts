import { createPeople, type People } from './ledger.ts';
import { newCells } from './memory.ts';

/** What a server is doing; `drained` is draining *and* empty. */
export type ServerStatus =
  | 'inService'
  | 'draining'
  | 'drained'
  | 'updating'
  | 'testing'
  | 'warming'
  /** Its test failed. */
  | 'failed'
  /** It has crashed. */
  | 'down'
  /** It is being created: a new pod, a mirrored server. */
  | 'starting'
  /** It is not there: not yet created, or gone for good. */
  | 'absent';

type TestOutcome = 'pass' | 'fail';

export type Server = {
  readonly name: string;
  capacity: number;
  status: ServerStatus;
  /** 1 before the update, 2 after. */
  version: number;
  /** Whether the installed version has passed its test. */
  tested: boolean;
  /** Sessions held now. */
  sessions: number;
  /** Slots of the sessions held: the first `sessions` entries. */
  members: Int32Array;
  /** The first so many of them are known to have been slowed. */
  slowed: number;
  /** The people whom something befell first while they were here. */
  people: People;
  /** Its drains so far. Ticks may have a fraction where the moment is known; `endedTick` is −1 while it lasts. */
  drains: { startedTick: number; endedTick: number }[];
  /** Since when it has had its status. */
  statusTick: number;
  /** When the update, the test or the warm-up under way ends; −1 when none is. */
  timerTick: number;
  /** When the drain must be over; −1 when there is no deadline or it has passed. */
  deadlineTick: number;
  /** The version being installed. */
  installing: number;
  /** How many tests it has been through: the index of the next test's dice. */
  tests: number;
  /** The outcome that the operator forced on its next test. */
  forcedTest: TestOutcome | null;
  /** Counts the users routed on the site; its value when this server was last chosen. */
  lastPick: number;
  /** The share of its capacity up to which it answers fast. */
  comfortable: number;
  /** Its share of new users, against the other servers' weights. */
  weight: number;
  /** Its weight as the balancer counts it now: less while it starts slowly. */
  share: number;
  /** Weighted round robin: how much of its share it has had. */
  pass: number;
  /** When it last came back into service; before any tick when it never left. */
  returnedTick: number;
  /** Since when it has been warming up under traffic, real or made; before any tick when it never was cold. */
  coldTick: number;
  /** Whether it was down before it came back. */
  wasDown: boolean;
  /** Until when balancers that have not heard of it yet send users there. */
  routedUntilTick: number;
  /** What a server that is down will be when it is back. */
  resumesAs: ServerStatus;
  /** When the balancer notices that it is down; −1 while it is not. */
  noticedTick: number;
  /** When a pod that is to go stops answering; −1 otherwise. */
  stopsTick: number;
  /** Users who are away and will come back with its cookie before that is too old. */
  away: number;
  /** Ticks in a row without a request. */
  quietTicks: number;
};

/** Long before any tick. */
export const NEVER = -1e9;

/** What a scenario says of a server. */
export type ServerSettings = { name: string; capacity: number; comfortable: number; weight: number };

/** A server on the old version, holding nobody. */
export function createServer({ name, capacity, comfortable, weight }: ServerSettings, status: ServerStatus): Server {
  return {
    name,
    capacity,
    status,
    version: 1,
    tested: true,
    sessions: 0,
    members: newCells(Int32Array, 16),
    slowed: 0,
    people: createPeople(),
    drains: [],
    statusTick: 0,
    timerTick: -1,
    deadlineTick: -1,
    installing: 1,
    tests: 0,
    forcedTest: null,
    lastPick: -1,
    comfortable,
    weight,
    share: weight,
    pass: 0,
    returnedTick: NEVER,
    coldTick: NEVER,
    wasDown: false,
    routedUntilTick: -1,
    resumesAs: 'inService',
    noticedTick: -1,
    stopsTick: -1,
    away: 0,
    quietTicks: 0,
  };
}

/** A drained server to which somebody comes all the same drains on. */
export function resumeDrain(server: Server): void {
  if (server.status !== 'drained') return;
  server.status = 'draining';
  const last = server.drains.at(-1);
  if (last) last.endedTick = -1;
}

/** Whether it is in service: a balancer that knows all sends it new users. */
export function takesNewUsers(server: Pick<Server, 'status'>): boolean {
  return server.status === 'inService';
}

/** Whether it is a pod that is to go: it never comes back. */
export function isEnding({ status, stopsTick }: Pick<Server, 'status' | 'stopsTick'>): boolean {
  return stopsTick >= 0 && status !== 'absent';
}

/** Whether it runs and can answer requests. */
export function answers({ status, stopsTick }: Pick<Server, 'status' | 'stopsTick'>, now: number): boolean {
  if (stopsTick >= 0 && now >= stopsTick) return false;
  return status === 'inService' || status === 'draining' || status === 'drained' || status === 'warming';
}
