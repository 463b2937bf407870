import { parseScenario, type Scenario } from '../engine/index.ts';
import { engineVersion } from './engineVersion.ts';
import { readFormat1 } from './format1.ts';
import { refuseOddKeys } from './oddKeys.ts';
import { type Recording, RecordingError } from './recording.ts';
import { refuseTooHeavy } from './tooHeavy.ts';

/** The newest way of writing a recording down. Older ones are read for ever. */
const FORMAT = 1;
/** The longest text that is read, in characters. */
export const MAX_TEXT = 1_000_000;

/** A recording as it was read, and what the reader should be told about it. */
export type Opened = { recording: Recording; warning: string | null };

/** How each format is read. */
const READERS: Record<number, (data: object) => { engine: string; recording: Recording }> = { 1: readFormat1 };

/** A recording as JSON; of the scenario only what is not the default. */
export function writeRecording({ scenario, commands, shownTick, endTick }: Recording): string {
  return JSON.stringify({
    format: FORMAT,
    engine: engineVersion(),
    scenario: unusual(scenario),
    commands: commands.map(({ tick, command }) => [tick, command]),
    tick: shownTick,
    end: endTick,
  });
}

/** Reads a recording from JSON that nobody vouches for. @throws RecordingError, and nothing else */
export function readRecording(text: string): Opened {
  if (text.length > MAX_TEXT) {
    throw new RecordingError(`The recording is too long: it may have at most ${say(MAX_TEXT)} characters.`);
  }
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new RecordingError('That is no recording of Bone Dry: it must be a JSON object.');
  }
  refuseOddKeys(data);
  const { format } = data as { format?: unknown };
  if (typeof format !== 'number' || !Object.hasOwn(READERS, format)) {
    throw new RecordingError(
      typeof format === 'number' && Number.isInteger(format) && format > FORMAT
        ? `The recording was made by a newer Bone Dry (format ${format}); this one reads formats up to ${FORMAT}.`
        : `That is no recording of Bone Dry: its format must be a whole number from 1 to ${FORMAT}.`,
    );
  }
  const { engine, recording } = READERS[format](data);
  refuseTooHeavy(recording);
  const same = engine === engineVersion();
  return { recording, warning: same ? null : OTHER_ENGINE };
}

export const OTHER_ENGINE =
  'This run was recorded with another version of the simulation: what you see may differ from what was seen then.';

const say = (count: number): string => count.toLocaleString('en');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordingError('That is no recording of Bone Dry: it must be JSON, and whole.');
  }
}

/** What of a scenario is not the default, so that parsing it gives the scenario again. */
export function unusual(scenario: Scenario): object {
  const base = parseScenario({ servers: scenario.servers.map(() => ({})) });
  const short = difference(scenario, base) as Record<string, unknown>;
  if (scenario.servers.length !== parseScenario({}).servers.length && short.servers === undefined)
    short.servers = scenario.servers.map(() => ({}));
  const again = parseScenario(short);
  // A default may hang on another field: then the whole section is written.
  for (const key of Object.keys(scenario) as (keyof Scenario)[]) {
    if (JSON.stringify(again[key]) !== JSON.stringify(scenario[key])) short[key] = scenario[key];
  }
  return short;
}

/** Of `value` what is not as in `base`; undefined when all of it is. Lists are taken item by item when they are as long. */
function difference(value: unknown, base: unknown): unknown {
  if (typeof value !== 'object' || value === null || typeof base !== 'object' || base === null) {
    return Object.is(value, base) ? undefined : value;
  }
  if (JSON.stringify(value) === JSON.stringify(base)) return Array.isArray(value) ? undefined : {};
  if (Array.isArray(value)) {
    const alike = Array.isArray(base) && base.length === value.length && value.every((v) => typeof v === 'object');
    return alike ? value.map((item, i) => difference(item, base[i])) : value;
  }
  const entries = Object.entries(value).flatMap(([key, part]) => {
    const other = difference(part, (base as Record<string, unknown>)[key]);
    const none = other === undefined || (typeof other === 'object' && other !== null && isEmpty(other));
    return none && !Array.isArray(other) ? [] : [[key, other]];
  });
  return Object.fromEntries(entries);
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
