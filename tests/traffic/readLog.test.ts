import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine/index.ts';
import { type Reading, type ReadLogOptions, readLog } from '../../src/traffic/index.ts';
import { chunksOf, textChunks } from './logs/chunks.ts';
import { crowdOf } from './logs/crowd.ts';
import { EVEN, MONDAY } from './logs/truths.ts';
import { WRITERS, writeLog } from './logs/writers.ts';

const read = (text: string, options?: ReadLogOptions): Promise<Reading> => readLog(textChunks(text), options);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const MADE = { seconds: MONDAY, user: 1, server: 'a', path: '/', status: 200 };
/** A user's request so many seconds into the log. */
const at = (seconds: number, user = 1, more = {}): typeof MADE => ({
  ...MADE,
  seconds: MONDAY + seconds,
  user,
  ...more,
});

describe('packed logs', () => {
  const text = writeLog('combined', crowdOf({ ...EVEN, hours: 1 }).requests);

  it('may have several members, joined', async () => {
    const lines = text.split('\n');
    const half = Math.floor(lines.length / 2);
    const members = [lines.slice(0, half), lines.slice(half)].map((part, i) =>
      bytesOf(part.join('\n') + (i === 0 ? '\n' : '')),
    );
    const whole = await read(text);
    const packed = await readLog(chunksOf(joined(members.map((part) => gzipSync(part))), 1_000));
    expect([packed.hits, packed.sessions, packed.packing]).toEqual([whole.hits, whole.sessions, null]);
  });

  it('that stop in the middle, or are damaged, are read up to there, and it is told', async () => {
    const packed = gzipSync(bytesOf(text));
    const cut = await readLog(chunksOf(packed.subarray(0, packed.length / 2)));
    expect(cut.packing).toBe('truncated');
    expect(cut.hits).toBeGreaterThan(100);
    const damaged = packed.slice();
    damaged.fill(255, packed.length / 2, packed.length / 2 + 40);
    const read = await readLog(chunksOf(damaged));
    expect(read.packing !== null || read.unreadable > 0).toBe(true);
  });
});

describe('odd lines', () => {
  it('longer than 64 kB are counted and left out; those around them are read', async () => {
    const line = WRITERS.combined(at(0));
    const long = WRITERS.combined(at(1, 1, { path: `/${'x'.repeat(100_000)}` }));
    const { lines, hits, unreadable, examples } = await read([line, long, line].join('\n'));
    expect([lines, hits, unreadable]).toEqual([3, 2, 1]);
    expect(examples[0]).toMatchObject({ line: 2, why: 'tooLong' });
    expect(examples[0].text.length).toBeLessThanOrEqual(300);
  });

  it('that are no UTF-8 are read, and the first few that are unreadable are shown', async () => {
    const odd = joined([bytesOf(WRITERS.combined(at(0))), bytesOf('\n'), Uint8Array.from([0xff, 0xfe, 0x80, 10])]);
    const { hits, unreadable, examples } = await readLog(chunksOf(odd));
    expect([hits, unreadable]).toEqual([1, 1]);
    expect(examples).toEqual([{ line: 2, why: 'shape', text: '���' }]);
  });

  it('with a moment that does not exist are unreadable for it', async () => {
    const good = WRITERS.combined(at(0));
    const { examples } = await read(
      [good, good.replace('06/Oct', '31/Feb'), good.replace('00:00:00', '00:61:00')].join('\n'),
    );
    expect(examples.map(({ line, why }) => [line, why])).toEqual([
      [2, 'time'],
      [3, 'time'],
    ]);
  });

  it('of an address with a port belong to one user: IPv4, and IPv6 in brackets', async () => {
    const lines = [
      'time,ip',
      ...['10.0.0.1:1', '10.0.0.1:2', '[2001:db8::1]:7', '[2001:db8::1]:8', '2001:db8::2'].map(
        (ip) => `1760104700,${ip}`,
      ),
    ];
    expect((await read(lines.join('\n'))).sessions).toBe(3);
  });
});

describe('clocks', () => {
  const hourOf = ({ perHour }: Reading): number => perHour.findIndex((count) => count > 0);
  const hourly = (zone: number) => [0, 1, 2].map((i) => WRITERS.combined(at(i, i), zone)).join('\n');
  const even = (reading: Reading) => reading.hoursSeen.findIndex((hours) => hours > 0);

  it('are those of the lines, or of a place that is chosen', async () => {
    expect(even(await read(hourly(0)))).toBe(0);
    expect(even(await read(hourly(120)))).toBe(2);
    expect(even(await read(hourly(120), { timeZone: 'Europe/Stockholm' }))).toBe(2);
    expect(even(await read(hourly(120), { timeZone: 'America/New_York' }))).toBe(168 - 4);
    expect(hourOf(await read(hourly(120), { timeZone: 'Nowhere/At_All' }))).toBeGreaterThanOrEqual(0);
  });

  it('without a zone that are set back in autumn don’t tear sessions apart, where the place is known', async () => {
    // 26 October 2025, 1:00 UTC: 3:00 becomes 2:00 in Stockholm.
    const change = 1_761_440_400;
    const lines = Array.from({ length: 720 }, (_, i) => {
      const seconds = change - 3_600 + i * 10;
      const written = seconds + (seconds < change ? 7_200 : 3_600);
      return WRITERS.haproxy({ ...MADE, seconds: written });
    }).join('\n');
    const known = await read(lines, { timeZone: 'Europe/Stockholm' });
    expect([known.sessions, known.disorder.stepsBack]).toEqual([1, 0]);
    expect(known.toSeconds).toBe(change + 3_590);
    const unknown = await read(lines);
    expect([unknown.sessions, unknown.disorder.stepsBack]).toEqual([2, 1]);
  });

  it('that jump for one line lose nothing but that line’s place', async () => {
    const requests = crowdOf({ ...EVEN, hours: 1 }).requests;
    const lines = requests.map((made) => WRITERS.combined(made));
    const whole = await read(lines.join('\n'));
    const stray = [at(86_400 * 400, 90_001), at(-86_400 * 400, 90_002)].map((made) => WRITERS.combined(made));
    const odd = await read(
      [...lines.slice(0, 500), stray[0], ...lines.slice(500, 900), stray[1], ...lines.slice(900)].join('\n'),
    );
    expect(odd.disorder).toEqual({ astray: 2, stepsBack: 0 });
    expect(odd.sessions).toBe(whole.sessions + 2);
    expect(odd.meanSeconds).toBeCloseTo(
      (whole.meanSeconds * whole.sessions + 2 * odd.lastPageSeconds) / odd.sessions,
      0,
    );
  });

  it('that are set back for good, or an older file behind a newer one, go on from there', async () => {
    const requests = crowdOf({ ...EVEN, hours: 2 }).requests;
    const half = requests.findIndex(({ seconds }) => seconds >= MONDAY + 3_600);
    const whole = await read(writeLog('haproxy', requests));
    const turned = await read(writeLog('haproxy', [...requests.slice(half), ...requests.slice(0, half)]));
    expect(turned.disorder).toEqual({ astray: 0, stepsBack: 1 });
    expect(turned.hits).toBe(whole.hits);
    const across = crowdOf({ ...EVEN, hours: 2 }).sessions.filter(
      ({ start, length }) => start < MONDAY + 3_600 && start + length > MONDAY + 3_600,
    ).length;
    expect(turned.sessions - whole.sessions).toBeGreaterThan(0);
    expect(turned.sessions - whole.sessions).toBeLessThanOrEqual(across);
  });
});

describe('who counts', () => {
  const lines = [
    WRITERS.combined(at(0)),
    WRITERS.combined(at(60)),
    WRITERS.combined(at(5, 2)),
    WRITERS.combined(at(6, 3)).replace('Mozilla/5.0', 'Googlebot/2.1'),
    WRITERS.combined(at(7, 4, { path: '/healthz' })),
    WRITERS.combined(at(17, 4, { path: '/healthz' })),
  ].join('\n');

  it('are users: crawlers and health checks stand apart, and one-hit visits can', async () => {
    const reading = await read(lines);
    expect(reading.hits).toBe(6);
    expect(reading.sessions).toBe(2);
    expect(reading.oneHit).toEqual({ sessions: 1, hits: 1 });
    expect(reading.crawlers).toEqual({ sessions: 1, hits: 1 });
    expect(reading.healthChecks).toEqual({ sessions: 1, hits: 2 });
    const chosen = { oneHitVisits: false, crawlers: true, healthChecks: true };
    expect((await read(lines, chosen)).sessions).toBe(3);
  });
});

describe('a reading', () => {
  it('of nothing, and of what is no log, is empty and a scenario all the same', async () => {
    for (const text of ['', 'Dear diary,\ntoday nothing happened.\n']) {
      const reading = await read(text);
      expect([reading.format, reading.hits, reading.sessions, reading.perHour.length]).toEqual([null, 0, 0, 168]);
      expect(reading.quantile(0.5)).toBeNaN();
      expect(parseScenario(reading.scenario)).toEqual(parseScenario({}));
    }
  });

  it('can be stopped, for the reason that is given, and tells how far it is', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ bytes }: { bytes: number }) => {
      seen.push(bytes);
      if (seen.length === 3) stop.abort(new Error('enough'));
    };
    const text = writeLog('combined', crowdOf({ ...EVEN, hours: 1 }).requests);
    await expect(readLog(textChunks(text, 1_000), { signal: stop.signal, onProgress })).rejects.toThrow('enough');
    expect(seen).toEqual([1_000, 2_000, 3_000]);
  });
});
