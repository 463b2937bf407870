import { isLive, MOST_WORK, type Scenario, ScenarioError, withField, workOf } from '../../engine/index.ts';
import { type Kind, type LoggedCommand, type Recording, RecordingError } from './recording.ts';

/** What it takes to make a run ready, by estimate. */
export type ReadyWork = { bytes: number; readyMs: number };

/** Refuses runs that would together take too long to make ready, or too much memory. @throws RecordingError */
export function refuseTooMuchWork(kind: Kind, runs: readonly ReadyWork[]): void {
  const bytes = runs.reduce((sum, run) => sum + run.bytes, 0);
  if (bytes > MOST_WORK.bytes) throw new RecordingError({ type: 'tooLarge', kind, bytes, most: MOST_WORK.bytes });
  const seconds = runs.reduce((sum, { readyMs }) => sum + readyMs, 0) / 1_000;
  const most = MOST_WORK.readyMs / 1_000;
  if (seconds > most) throw new RecordingError({ type: 'tooLong', kind, seconds, most });
}

/** What it takes to set up a recording and to replay it to its end. */
export function readyWork({ scenario, commands, endTick }: Recording): ReadyWork {
  const { bytes, setUpMs } = workOf(scenario);
  return { bytes, readyMs: setUpMs + replayMs(scenario, commands, endTick) };
}

/** Milliseconds to record a tick for the charts, and each server in it. */
const RECORD_MS = 0.0008;
const RECORD_SERVER_MS = 0.00014;

/** Milliseconds to replay so many ticks of a run, by estimate. */
export function replayMs(scenario: Scenario, commands: readonly LoggedCommand[], endTick: number): number {
  let settings = scenario;
  let sinceTick = 0;
  const record = RECORD_MS + scenario.servers.length * RECORD_SERVER_MS;
  let sum = 0;
  const playTo = (tick: number): void => {
    if (tick > sinceTick) sum += (tick - sinceTick) * (workOf(settings).tickMs + record);
    sinceTick = tick;
  };
  for (const { tick, command } of commands) {
    if (tick >= endTick) break;
    playTo(tick);
    settings = afterCommand(settings, command);
  }
  playTo(endTick);
  return sum;
}

/** The settings after a command: as they were unless it is one that sets something that can be set so. */
export function afterCommand(settings: Scenario, command: LoggedCommand['command']): Scenario {
  if (command.type !== 'set' || !isLive(command.field)) return settings;
  try {
    return withField(settings, command.field, command.value);
  } catch (error) {
    if (error instanceof ScenarioError) return settings;
    throw error;
  }
}
