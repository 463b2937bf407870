import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { engineVersion } from '../../../src/player/recording/engineVersion.ts';
import { decodeLink, encodeLink, openRecording } from '../../../src/player/recording/link.ts';
import { isLink, MAX_LINK } from '../../../src/player/recording/linkText.ts';
import {
  type LoggedCommand,
  MAX_TICK,
  RecordingError,
  type RecordingProblem,
} from '../../../src/player/recording/recording.ts';
import { readRecording, writeRecording } from '../../../src/player/recording/recordingText.ts';
import { hostileLink, hostileText, linkOf } from '../../any/anyHostile.ts';
import { cases } from '../../seeds.ts';
import { openRunLawfully } from '../../soak/opening.ts';

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

describe('hostile input', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort().join();

  it('becomes a recording or a RecordingError, and pollutes nothing', () => {
    const seen = { opened: 0, refused: 0 };
    const open = (input: string) => void seen[openRunLawfully(input)]++;
    fc.assert(fc.property(hostileText(text), open), { seed: 61, numRuns: cases(6_000) });
    fc.assert(fc.property(hostileLink(text, link), open), { seed: 62, numRuns: cases(6_000) });
    expect(seen.opened).toBeGreaterThan(cases(100));
    expect(seen.refused).toBeGreaterThan(cases(5_000));
    expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

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
    // The last byte, of two letters, is filled up with bits that mean nothing.
    for (let i = '#run=1.'.length; i < link.length - 2; i++) {
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
