/** What a server is doing; `drained` is draining *and* empty. */
export type ServerStatus =
  | 'inService'
  | 'draining'
  | 'drained'
  | 'updating'
  | 'testing'
  | 'warming'
  /** Its test failed. */
  | 'failed';

export type TestOutcome = 'pass' | 'fail';

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
  /** Exact moment, in ticks, at which its last session so far ended. */
  lastEnd: number;
};

/** A server in service on the old version, holding nobody. */
export function createServer(name: string, capacity: number): Server {
  return {
    name,
    capacity,
    status: 'inService',
    version: 1,
    tested: true,
    sessions: 0,
    members: new Int32Array(16),
    statusTick: 0,
    timerTick: -1,
    deadlineTick: -1,
    installing: 1,
    tests: 0,
    forcedTest: null,
    lastPick: -1,
    lastEnd: 0,
  };
}

/** Whether the load balancer sends it new users. */
export function takesNewUsers(server: Server): boolean {
  return server.status === 'inService';
}
