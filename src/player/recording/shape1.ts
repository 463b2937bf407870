import * as v from 'valibot';
import { commandSchema, parseScenario, type Scenario, ScenarioError } from '../../engine/index.ts';
import { MAX_COMMANDS, MAX_TICK, type Recording, RecordingError } from './recording.ts';

const MAX_VALUE_LENGTH = 200;

const tickSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TICK));
const list = v.custom<unknown[]>(Array.isArray);

/**
 * A recording as formats 1 and 2 write it, which differ in nothing but the defaults that a scenario leaves out. Never change it: a new
 * shape is a new format with a reader of its own.
 */
const schema = v.strictObject({
  format: v.picklist([1, 2]),
  engine: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  scenario: v.unknown(),
  commands: v.pipe(list, v.maxLength(MAX_COMMANDS)),
  tick: v.optional(tickSchema),
  end: v.optional(tickSchema),
});

/** @throws RecordingError, and nothing else */
export function readShape1(data: object): { engine: string; recording: Recording } {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (!result.success) throw explain(result.issues[0]);
  const { format, engine, scenario: written, commands: raw, tick, end } = result.output;
  const scenario = format === 1 ? withEarlierDefaults(written) : written;
  const commands = raw.map(readCommand);
  const lastTick = commands.at(-1)?.tick ?? 0;
  const endTick = end ?? Math.max(lastTick, tick ?? 0);
  const shownTick = tick ?? endTick;
  if (lastTick > endTick) throw new RecordingError({ type: 'endsBefore', what: 'command', endTick });
  if (shownTick > endTick) throw new RecordingError({ type: 'endsBefore', what: 'moment', endTick });
  return { engine, recording: { scenario: readScenario(scenario), commands, shownTick, endTick } };
}

function readScenario(scenario: unknown): Scenario {
  try {
    return parseScenario(scenario);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const problem = { field: error.field, value: error.value, allowed: error.allowed };
    throw new RecordingError({ type: 'scenario', problem });
  }
}

function readCommand(entry: unknown, i: number, all: readonly unknown[]) {
  if (!Array.isArray(entry) || entry.length !== 2) {
    throw new RecordingError({ type: 'commandShape', index: i });
  }
  const tick = v.safeParse(tickSchema, entry[0]);
  if (!tick.success) throw new RecordingError({ type: 'commandTick', index: i, most: MAX_TICK });
  const before = (all[i - 1] as unknown[] | undefined)?.[0] as number | undefined;
  if (before !== undefined && before > tick.output) {
    throw new RecordingError({ type: 'commandOrder', index: i });
  }
  const command = v.safeParse(commandSchema, entry[1], { abortEarly: true });
  if (!command.success) {
    throw new RecordingError({ type: 'commandUnknown', index: i, path: v.getDotPath(command.issues[0]) ?? '' });
  }
  const value = command.output.type === 'set' ? command.output.value : null;
  if (typeof value === 'string' && value.length > MAX_VALUE_LENGTH) {
    throw new RecordingError({ type: 'commandValue', index: i, most: MAX_VALUE_LENGTH });
  }
  return { tick: tick.output, command: command.output };
}

function explain(issue: v.BaseIssue<unknown>): RecordingError {
  const name = String(issue.path?.[0]?.key ?? '').slice(0, 40);
  switch (name) {
    case 'engine':
      return new RecordingError({ type: 'badEngine' });
    case 'commands':
      return new RecordingError({ type: 'badCommands', most: MAX_COMMANDS });
    case 'tick':
    case 'end':
      return new RecordingError({ type: 'badTick', name, most: MAX_TICK });
    case 'scenario':
      return new RecordingError({ type: 'noScenario' });
    default:
      return new RecordingError({ type: 'unknownField', name });
  }
}

/** What a server held whose capacity was not said, up to format 1. */
const CAPACITY = 100;

/** A scenario as format 1 wrote it, of whatever shape, with all said that it left out and that has another default since. */
export function withEarlierDefaults(scenario: unknown): unknown {
  if (!isPlain(scenario)) return scenario;
  const { servers = [{}, {}] } = scenario;
  if (!Array.isArray(servers)) return scenario;
  return { ...scenario, servers: servers.map((one) => (isPlain(one) ? { capacity: CAPACITY, ...one } : one)) };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
