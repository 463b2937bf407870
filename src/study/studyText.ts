import * as v from 'valibot';
import { parseScenario, type Scenario, ScenarioError, unusual } from '../engine/index.ts';
import { RecordingError } from '../player/recording/recording.ts';
import { withEarlierDefaults } from '../player/recording/shape1.ts';
import { FIGURES, type Figure } from './figures.ts';
import type { Seeds } from './protocol.ts';
import type { Replication } from './replicate.ts';

/** The newest way of writing a study down. Older ones are read for ever. */
const FORMAT = 2;
const BEGINNING = '{"study":';
/** The longest line that is read, in characters. */
export const MAX_LINE = 200_000;

/** What a study is of: the first line of its text. Under it stands a line for each replication, in the order of their seeds. */
export type StudyHead = {
  /** The version of the engine that it was made with. */
  engine: string;
  scenario: Scenario;
  /** Those of the whole study. */
  seeds: Seeds;
  limitSeconds: number;
  /** Which part of the seeds stands here, from 1 on, of how many; null for all. */
  shard: { part: number; of: number } | null;
};

/** The seeds of one of several parts that are as long as each other, to one: they follow each other without a gap. */
export function shardSeeds({ from, count }: Seeds, { part, of }: { part: number; of: number }): Seeds {
  const start = Math.floor(((part - 1) * count) / of);
  return { from: from + start, count: Math.floor((part * count) / of) - start };
}

/** A study's first line. */
export function writeHead({ engine, scenario, seeds, limitSeconds, shard }: StudyHead): string {
  const { seed: _, ...rest } = unusual(scenario) as { seed?: number };
  return JSON.stringify({
    ...{ study: FORMAT, engine, scenario: rest, seeds: [seeds.from, seeds.from + seeds.count - 1], limitSeconds },
    ...(shard && { shard: [shard.part, shard.of] }),
  });
}

/** A study's line for one replication. */
export function writeReplication(replication: Replication): string {
  return JSON.stringify(replication);
}

/** Whether the text of a file is meant to be a study. */
export const isStudyText = (text: string): boolean => text.slice(0, 200).trimStart().startsWith(BEGINNING);

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_295));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Never change them: a new shape is a new number with a reader of its own. */
const headSchema = v.strictObject({
  study: v.picklist([1, FORMAT]),
  engine: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  scenario: v.unknown(),
  seeds: v.pipe(
    v.array(whole),
    v.check(([from, to, ...more]) => from <= to && more.length === 0),
  ),
  limitSeconds: amount,
  shard: v.optional(
    v.pipe(
      v.array(whole),
      v.check(([part, of, ...more]) => part >= 1 && part <= of && more.length === 0),
    ),
  ),
});
/** What a later ledger knows besides, an earlier study has not counted. */
const figures = Object.fromEntries(FIGURES.map((figure) => [figure, v.optional(amount, 0)]));
const replicationSchema = v.strictObject({
  seed: whole,
  status: v.picklist(['idle', 'running', 'holding', 'rollingBack', 'done', 'aborted']),
  rolloutSeconds: amount,
  ledger: v.looseObject(figures as Record<Figure, v.OptionalSchema<typeof amount, 0>>),
  peakUtilisation: amount,
  drySeconds: v.array(amount),
});

/** Reads a study's first line, which nobody vouches for. @throws RecordingError, and nothing else */
export function readHead(line: string): StudyHead {
  const data = parsed(line);
  const result = v.safeParse(headSchema, data, { abortEarly: true });
  if (!result.success) {
    const version = Number((data as { study?: unknown } | null)?.study);
    if (version > FORMAT) throw new RecordingError({ type: 'newer', what: 'study', version, known: FORMAT });
    throw new RecordingError({
      type: 'badStudy',
      name: String(result.issues[0].path?.[0]?.key ?? '').slice(0, 40) || 'head',
    });
  }
  const { study, engine, seeds, limitSeconds, shard } = result.output;
  // In format 1 some defaults were others.
  const scenario = study === 1 ? withEarlierDefaults(result.output.scenario) : result.output.scenario;
  return {
    ...{ engine, scenario: readScenario(scenario), limitSeconds },
    seeds: { from: seeds[0], count: seeds[1] - seeds[0] + 1 },
    shard: shard === undefined ? null : { part: shard[0], of: shard[1] },
  };
}

/** Reads a study's line of this number. @throws RecordingError, and nothing else */
export function readReplication(line: string, number: number): Replication {
  const result = v.safeParse(replicationSchema, parsed(line), { abortEarly: true });
  if (!result.success) throw new RecordingError({ type: 'studyLine', line: number });
  const replication: Replication = result.output;
  const { ledger } = replication;
  // An earlier study counted no people: there were as many at most.
  if (!('peopleHurt' in (parsed(line) as Replication).ledger))
    ledger.peopleHurt = ledger.cutOff + ledger.turnedAway + ledger.signedOut;
  return replication;
}

function parsed(line: string): unknown {
  if (line.length > MAX_LINE) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function readScenario(scenario: unknown): Scenario {
  try {
    return parseScenario(scenario);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const { field, value, allowed } = error;
    throw new RecordingError({ type: 'scenario', problem: { field, value, allowed } });
  }
}
