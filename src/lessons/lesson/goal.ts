import { harmsDone, type Ledger, type Observation, parseScenario, type Scenario } from '../../engine/index.ts';
import type { LessonRun, LessonTrace } from '../run/run.ts';

/** A condition of a goal, as a fact. Seconds are simulated; utilisation is a share of the capacity. */
export type Wanted =
  | { type: 'done' }
  | { type: 'rolledBack' }
  /** The rollout takes so long at most. */
  | { type: 'within'; seconds: number }
  /** The run has come so far. */
  | { type: 'past'; seconds: number }
  /** An entry of the ledger is no more than that in the end. */
  | { type: 'atMost'; entry: keyof Ledger; amount: number }
  | { type: 'unharmed' }
  | { type: 'dryWithin'; server: string; seconds: number }
  | { type: 'neverFuller'; utilisation: number }
  | { type: 'capacityAtMost'; users: number }
  /** Servers are not judged by the application’s own list of sessions. */
  | { type: 'listUnknown' }
  /** A part of the scenario stays as the goal’s start has it, by its path: `traffic`, `balancer.routing`. */
  | { type: 'kept'; part: string };

/** `open` until it is decided. */
export type WantedState = 'open' | 'met' | 'missed';

/** How a condition stands in a run. `scenario` is what the run has been set to, `start` what the goal starts from. */
export function wantedState(
  wanted: Wanted,
  observation: Observation,
  scenario: Scenario,
  start: LessonRun,
): WantedState {
  const { ledger, rollout, phase, drains, seconds } = observation;
  const over = rollout.finishedTick !== null;
  const atOnce = (holds: boolean): WantedState => (holds ? 'met' : 'missed');
  /** So long as it is not exceeded it is open, and met in the end. */
  const limit = (value: number, most: number): WantedState => (value > most ? 'missed' : over ? 'met' : 'open');
  switch (wanted.type) {
    case 'done':
      return over ? atOnce(rollout.status === 'done' && phase.kind !== 'rolledBack') : 'open';
    case 'rolledBack':
      return over ? atOnce(phase.kind === 'rolledBack') : 'open';
    case 'within':
      return limit(ledger.rolloutSeconds, wanted.seconds);
    case 'past':
      return seconds >= wanted.seconds ? 'met' : 'open';
    case 'atMost':
      return limit(ledger[wanted.entry], wanted.amount);
    case 'unharmed':
      return limit(harmsDone(ledger).length, 0);
    case 'dryWithin': {
      const drain = drains.find(({ server }) => server === wanted.server);
      if (drain === undefined) return over ? 'missed' : 'open';
      const took = (drain.endedSeconds ?? seconds) - drain.startedSeconds;
      return took > wanted.seconds ? 'missed' : drain.endedSeconds === null ? 'open' : 'met';
    }
    case 'neverFuller':
      return limit(ledger.peakUtilisation, wanted.utilisation);
    case 'capacityAtMost':
      return atOnce(scenario.servers.every(({ capacity }) => capacity <= wanted.users));
    case 'listUnknown':
      return atOnce(scenario.rollout.dryWhen !== 'empty');
    case 'kept':
      return atOnce(part(scenario, wanted.part) === part(parseScenario(start.scenario), wanted.part));
  }
}

/** A part of a scenario by its path, as text. */
function part(scenario: Scenario, path: string): string {
  const at = (node: unknown, key: string) => (node as Record<string, unknown> | undefined)?.[key];
  return JSON.stringify(path.split('.').reduce<unknown>(at, scenario));
}

/** Whether a run that was played to its end attains a goal. */
export function attains(
  { from, wanted }: { from?: LessonRun; wanted: readonly Wanted[] },
  { observation, scenario }: LessonTrace,
  start: LessonRun,
): boolean {
  return wanted.every((each) => wantedState(each, observation, scenario, from ?? start) === 'met');
}
