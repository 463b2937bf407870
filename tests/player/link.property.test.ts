import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine/index.ts';
import { engineVersion } from '../../src/player/engineVersion.ts';
import { decodeLink, encodeLink, openRecording } from '../../src/player/link.ts';
import { isLink, MAX_LINK } from '../../src/player/linkText.ts';
import { type LoggedCommand, MAX_TICK, RecordingError, type RecordingProblem } from '../../src/player/recording.ts';
import { readRecording, writeRecording } from '../../src/player/recordingText.ts';
import { recordingProblemWords } from '../../src/words/run/recordingProblems.ts';

const commands: LoggedCommand[] = [
  { tick: 60, command: { type: 'set', field: 'traffic.arrivalRate', value: 0.8 } },
  { tick: 61, command: { type: 'nextPhase', force: true } },
  { tick: 200, command: { type: 'drain', server: 'Bob', force: true } },
];
const scenario = parseScenario({ name: 'A test', servers: [{}, { name: 'Bob' }, { capacity: 7 }] });
const recording = { scenario, commands, shownTick: 300, endTick: 400 };
const link = encodeLink(recording);
const text = writeRecording(recording);

/** Why something is not opened. @throws when it is, or when it is refused with any other error */
function problemOf(open: () => unknown): RecordingProblem['type'] {
  try {
    open();
  } catch (error) {
    if (error instanceof RecordingError) return error.problem.type;
    throw error;
  }
  throw new Error('it was taken');
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
/** A link that is sound but for what is in it. */
function linkOf(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const sum = Uint8Array.of(hash >>> 24, hash >>> 16, hash >>> 8, hash);
  return `#run=1.${base64(Uint8Array.from([...sum, ...deflateSync(bytes)]))}`;
}

const at = fc.nat();
const odd = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0.5,
  1e308,
  -0,
  2 ** 53,
  '',
  'x'.repeat(5_000),
  '<img src=x onerror=alert(1)>',
  '</script><script>',
  [],
  {},
  [[]],
  [[0]],
  [[0, {}]],
  { length: 1e9 },
  { toString: 1, valueOf: 1, hasOwnProperty: 1 },
  '\u0000',
  '\ud800',
  { type: 'set', field: '__proto__.polluted', value: 1 },
  { type: 'set', field: 'constructor.prototype.polluted', value: 1 },
);
const key = fc.constantFrom(
  'format',
  'engine',
  'scenario',
  'commands',
  'tick',
  'end',
  '__proto__',
  'constructor',
  'toString',
  'then',
);

/** Replaces one value somewhere inside. */
function replace(data: unknown, where: number[], value: unknown): unknown {
  if (where.length === 0 || typeof data !== 'object' || data === null) return value;
  const keys = Object.keys(data);
  if (keys.length === 0) return value;
  const chosen = keys[where[0] % keys.length];
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as Record<string, unknown>;
  copy[chosen] = replace(copy[chosen], where.slice(1), value);
  return copy;
}

const hostileText = fc.oneof(
  fc
    .tuple(at, at)
    .map(([from, length]) => text.slice(from % text.length, (from % text.length) + (length % text.length))),
  fc.tuple(at, fc.string({ unit: 'binary', maxLength: 5 })).map(([i, piece]) => {
    const cut = i % text.length;
    return text.slice(0, cut) + piece + text.slice(cut + 1);
  }),
  fc.tuple(fc.array(at, { maxLength: 5 }), fc.oneof(odd, fc.anything())).map(([where, value]) => {
    try {
      return JSON.stringify(replace(JSON.parse(text), where, value)) ?? '';
    } catch {
      return String(where);
    }
  }),
  fc.tuple(key, odd).map(([name, value]) => `${text.slice(0, -1)},"${name}":${JSON.stringify(value)}}`),
  fc
    .tuple(key, fc.integer({ min: 1, max: 3_000 }))
    .map(([name, depth]) => `{"format":1,"${name}":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`),
  fc
    .tuple(at, at)
    .map(([i, j]) => text.replace(/\d+/g, (digits, offset: number) => (offset % 7 === i % 7 ? String(j) : digits))),
  fc.json(),
  fc.string({ unit: 'binary' }),
);
const hostileLink = fc.oneof(
  hostileText.map((content) => linkOf(content)),
  fc.tuple(at, at).map(([i, j]) => link.slice(0, i % link.length) + link.slice(j % link.length)),
  fc.tuple(at, fc.constantFrom(...'Aa0_-~%&#.=')).map(([i, char]) => {
    const cut = i % link.length;
    return link.slice(0, cut) + char + link.slice(cut + 1);
  }),
  fc
    .tuple(fc.constantFrom('#run=', 'run=', '#run=1.', '#run=2.', 'https://example.org/#run=1.', '1.'), fc.string())
    .map((p) => p.join('')),
  fc.uint8Array({ maxLength: 600 }).map((bytes) => `#run=1.${base64(bytes)}`),
  fc.uint8Array({ maxLength: 600 }).map((bytes) => linkOf(bytes)),
);

/** What the outside gives must become a recording that could be written again, or a RecordingError. */
function survives(open: () => { recording: typeof recording | unknown }): 'opened' | 'refused' {
  let opened: ReturnType<typeof readRecording>;
  try {
    opened = open() as ReturnType<typeof readRecording>;
  } catch (error) {
    expect(error).toBeInstanceOf(RecordingError);
    expect(recordingProblemWords((error as RecordingError).problem).length).toBeLessThan(400);
    return 'refused';
  }
  const { recording: found } = opened;
  expect(found.scenario).toEqual(parseScenario(found.scenario));
  expect(found.endTick).toBeLessThanOrEqual(MAX_TICK);
  expect(readRecording(writeRecording(found)).recording).toEqual(found);
  return 'opened';
}

describe('hostile input', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort().join();

  it('becomes a recording or a RecordingError, and pollutes nothing: 12,000 texts and links', () => {
    const seen = { opened: 0, refused: 0 };
    fc.assert(
      fc.property(hostileText, (input) => void seen[survives(() => openRecording(input))]++),
      { seed: 61, numRuns: 6_000 },
    );
    fc.assert(
      fc.property(hostileLink, (input) => void seen[survives(() => decodeLink(input))]++),
      { seed: 62, numRuns: 6_000 },
    );
    expect(seen.opened).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(5_000);
    expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }, 60_000);

  it('is stopped when it unpacks to too much, however small it is', () => {
    const bomb = linkOf(`{"format":1,"x":"${'a'.repeat(30_000_000)}"}`);
    expect(bomb.length).toBeLessThan(MAX_LINK);
    expect(problemOf(() => decodeLink(bomb))).toBe('unpacksTooLong');
  });

  it('is refused for its length before anything is done with it', () => {
    expect(problemOf(() => decodeLink(`#run=1.${'A'.repeat(10_000_000)}`))).toBe('linkTooLong');
    expect(problemOf(() => openRecording(`{${' '.repeat(10_000_000)}`))).toBe('textTooLong');
  });

  it('is known when a link lost some of its letters, or one was changed', () => {
    expect(problemOf(() => decodeLink(link.slice(0, -3)))).toBe('damaged');
    for (let i = '#run=1.'.length; i < link.length - 1; i++) {
      const other = link[i] === 'A' ? 'B' : 'A';
      expect(() => decodeLink(link.slice(0, i) + other + link.slice(i + 1))).toThrow(RecordingError);
    }
    expect(problemOf(() => decodeLink('#run=7.abc'))).toBe('newer');
    expect(problemOf(() => decodeLink('https://example.org/'))).toBe('noLink');
  });

  it('carries a script in a name as the text that it is', () => {
    const name = '<script>alert(1)</script>';
    expect(
      readRecording(JSON.stringify({ format: 1, engine: engineVersion(), scenario: { name }, commands: [] })).recording
        .scenario.name,
    ).toBe(name);
  });
});

describe('a link', () => {
  it('opens as a whole address, as a fragment among others, with spaces around, or as the bare code', () => {
    const code = link.slice('#run='.length);
    for (const form of [
      link,
      `https://example.org/dry/?x=1${link}`,
      `  ${link}\n`,
      `#a=b&run=${code}`,
      `run=${code}`,
      code,
    ]) {
      expect(decodeLink(form).recording).toEqual(recording);
    }
  });

  it('is known by its name', () => {
    expect([link, '#run=nonsense', '#other', '', 'https://example.org/'].map((text) => isLink(text))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is not made when it would be too long', () => {
    const many = Array.from(
      { length: 5_000 },
      (_, i): LoggedCommand => ({
        tick: ((i * i * 7919) % 1_000_003) + i * 1_000_003,
        command: { type: 'set', field: 'traffic.arrivalRate', value: ((i * 7_919_777) % 1_000_003) / 999_983 },
      }),
    );
    expect(problemOf(() => encodeLink({ ...recording, commands: many, endTick: MAX_TICK }))).toBe('tooLongForLink');
  });
});
