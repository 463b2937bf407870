import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Reading, readLog } from '../../src/traffic/index.ts';
import { cases } from '../seeds.ts';
import { chunksOf, textChunks } from './logs/chunks.ts';
import { type Crowd, crowdOf } from './logs/crowd.ts';
import { EVEN } from './logs/truths.ts';
import { WRITERS, type Written, writeLog } from './logs/writers.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const plain = (reading: Reading): unknown => JSON.parse(JSON.stringify(reading));
/** What hangs on the order of lines by itself: which could not be read first. */
const withoutPlaces = ({ examples: _, ...rest }: Reading): unknown => plain(rest as Reading);

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let from = 0, i = 0; from < bytes.length; i++) {
    yield bytes.subarray(from, from + sizes[i % sizes.length]);
    from += sizes[i % sizes.length];
  }
}

let crowd: Crowd;
beforeAll(() => {
  crowd = crowdOf({ ...EVEN, hours: 1, perHour: [40] });
});

describe('a reading', () => {
  it('does not hang on where chunks end, plain or packed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(WRITERS) as Written[])),
        fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (format, sizes, isPacked) => {
          const text = bytesOf(writeLog(format, crowd.requests.slice(0, 300)));
          const whole = await readLog(chunksOf(text, text.length));
          const given = isPacked ? gzipSync(text) : text;
          const parts = await readLog(cut(given, sizes));
          expect(plain({ ...parts, bytes: whole.bytes })).toEqual(plain(whole));
        },
      ),
      { seed: 61, numRuns: cases(30) },
    );
  });

  it('does not hang on the order of lines within two minutes', async () => {
    const requests = crowd.requests;
    const whole = await readLog(textChunks(writeLog('haproxy', requests)));
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 119, noNaN: true })), async (delays) => {
        const late = requests
          .map((made) => ({ made, at: made.seconds + delays.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ made }) => made);
        const mixed = await readLog(textChunks(writeLog('haproxy', late)));
        expect(withoutPlaces(mixed)).toEqual(withoutPlaces(whole));
      }),
      { seed: 62, numRuns: cases(15) },
    );
  });

  it('comes of anything, whatever the bytes: nothing is thrown, and every line is accounted for', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '',
        '"',
        '[',
        '{"ts":',
        '#Fields: date time',
        '#Fields:',
        '{',
        '{}',
        '[]',
        ',,,',
        '\t\t',
        '- - - [',
      ),
      fc
        .tuple(fc.constantFrom(...(Object.keys(WRITERS) as Written[])), fc.nat(200), fc.nat(200))
        .map(([format, i, keep]) => WRITERS[format](crowd.requests[i % crowd.requests.length]).slice(0, keep)),
      fc
        .tuple(fc.constantFrom(...(Object.keys(WRITERS) as Written[])), fc.nat(200))
        .map(([format, i]) => WRITERS[format](crowd.requests[i % crowd.requests.length])),
    );
    const bytes = fc.oneof(
      fc.array(line, { maxLength: 40 }).map((lines) => bytesOf(lines.join('\n'))),
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Uint8Array.from([0x1f, 0x8b, 8, ...tail])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 400 }), async (all, size) => {
        const { lines, hits, unreadable, perHour, sessions } = await readLog(chunksOf(all, size));
        expect(hits + unreadable).toBeLessThanOrEqual(lines);
        expect(sessions).toBeLessThanOrEqual(hits);
        expect(perHour.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
      }),
      { seed: 63, numRuns: cases(300) },
    );
  });
});
