import { applyCommand, type Command, createWorld, fingerprint, parseScenario, tick } from '../../engine/index.ts';

/** A run that uses a bit of everything, whose end tells one engine from another. */
const SCENARIO = {
  seed: 2008,
  traffic: { arrivalRate: 2, sessionLength: { distribution: 'lognormal', meanSeconds: 40 } },
  balancer: { routing: 'leastSessions', drainTimeoutSeconds: 90, onDrainTimeout: 'cut' },
  servers: [{ capacity: 60 }, { capacity: 40 }, { capacity: 25 }],
  rollout: { balancedSeconds: 30, testFailureProbability: 0.2, onTestFailure: 'carryOn' },
};
const COMMANDS: [waitTicks: number, command: Command][] = [
  [100, { type: 'set', field: 'traffic.arrivalRate', value: 3 }],
  [20, { type: 'nextPhase', force: true }],
  [200, { type: 'drain', server: 'Carol', force: true }],
  [20, { type: 'putBack', server: 'Carol', force: true }],
  [300, { type: 'rollBack' }],
  [200, { type: 'abort' }],
];

let version: string | null = null;

/**
 * Which engine this is, in 8 hex digits. Worked out from what the engine does, so that nobody can forget to change it:
 * another result of the same run is another version.
 */
export function engineVersion(): string {
  version ??= measure();
  return version;
}

/** Earlier versions whose runs are the same to the bit: only their fingerprints were taken otherwise. */
const SAME_RUNS: ReadonlySet<string> = new Set(['575125e6']);

/** Whether a run that was recorded with a version of the engine goes the same way with this one. */
export function isSameEngine(version: string): boolean {
  return version === engineVersion() || SAME_RUNS.has(version);
}

function measure(): string {
  const world = createWorld(parseScenario(SCENARIO));
  for (const [waitTicks, command] of COMMANDS) {
    tick(world, waitTicks);
    applyCommand(world, command);
  }
  return fingerprint(world).slice(0, 8);
}
