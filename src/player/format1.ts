import * as v from 'valibot';
import { commandSchema } from '../engine/command.ts';
import { parseScenario, type Scenario, ScenarioError } from '../engine/index.ts';
import { MAX_COMMANDS, MAX_TICK, type Recording, RecordingError } from './recording.ts';

const MAX_VALUE_LENGTH = 200;

const tickSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TICK));
const list = v.custom<unknown[]>(Array.isArray);

/** A recording as format 1 writes it. Never change it: a new shape is a new format with a reader of its own. */
const schema = v.strictObject({
  format: v.literal(1),
  engine: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  scenario: v.unknown(),
  commands: v.pipe(list, v.maxLength(MAX_COMMANDS)),
  tick: v.optional(tickSchema),
  end: v.optional(tickSchema),
});

const TICK = `a whole number from 0 to ${MAX_TICK.toLocaleString('en')}`;
const ALLOWED: Record<string, string> = {
  engine: '8 hex digits',
  commands: `a list of at most ${MAX_COMMANDS.toLocaleString('en')} commands`,
  tick: TICK,
  end: TICK,
};

/** @throws RecordingError, and nothing else */
export function readFormat1(data: object): { engine: string; recording: Recording } {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (!result.success) throw explain(result.issues[0]);
  const { engine, scenario, commands: raw, tick, end } = result.output;
  const commands = raw.map(readCommand);
  const lastTick = commands.at(-1)?.tick ?? 0;
  const endTick = end ?? Math.max(lastTick, tick ?? 0);
  const shownTick = tick ?? endTick;
  if (lastTick > endTick) throw new RecordingError(`The recording ends at tick ${endTick}, before its last command.`);
  if (shownTick > endTick) throw new RecordingError(`The recording ends at tick ${endTick}, before the moment shown.`);
  return { engine, recording: { scenario: readScenario(scenario), commands, shownTick, endTick } };
}

function readScenario(scenario: unknown): Scenario {
  try {
    return parseScenario(scenario);
  } catch (error) {
    if (error instanceof ScenarioError) throw new RecordingError(`The scenario can’t be used: ${error.message}`);
    throw error;
  }
}

function readCommand(entry: unknown, i: number, all: readonly unknown[]) {
  const where = `Command ${i + 1}`;
  if (!Array.isArray(entry) || entry.length !== 2) {
    throw new RecordingError(`${where} must be a list of two: a tick and a command.`);
  }
  const tick = v.safeParse(tickSchema, entry[0]);
  if (!tick.success) throw new RecordingError(`${where}: its tick must be ${TICK}.`);
  const before = (all[i - 1] as unknown[] | undefined)?.[0] as number | undefined;
  if (before !== undefined && before > tick.output) {
    throw new RecordingError(`${where} is out of order: commands must be in order of time.`);
  }
  const command = v.safeParse(commandSchema, entry[1], { abortEarly: true });
  if (!command.success) throw new RecordingError(`${where} is none that this version knows: ${said(command.issues)}.`);
  const value = command.output.type === 'set' ? command.output.value : null;
  if (typeof value === 'string' && value.length > MAX_VALUE_LENGTH) {
    throw new RecordingError(`${where}: its value may have at most ${MAX_VALUE_LENGTH} characters.`);
  }
  return { tick: tick.output, command: command.output };
}

function said([issue]: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const message = issue.message.slice(0, 200);
  return `${v.getDotPath(issue) ?? 'it'}: ${message}`;
}

function explain(issue: v.BaseIssue<unknown>): RecordingError {
  const key = String(issue.path?.[0]?.key ?? '').slice(0, 40);
  const allowed = ALLOWED[key];
  if (Object.hasOwn(ALLOWED, key)) return new RecordingError(`The recording’s ${key} must be ${allowed}.`);
  return new RecordingError(
    key === 'scenario'
      ? 'The recording has no scenario.'
      : `The recording has a field named ${key}; known are format, engine, scenario, commands, tick and end.`,
  );
}
