import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FormatName, type Reading, readLog } from '../../src/traffic/index.ts';
import { textChunks } from './logs/chunks.ts';
import { type Crowd, crowdOf } from './logs/crowd.ts';
import { EVEN } from './logs/truths.ts';
import { WRITERS, type Written, writeLog } from './logs/writers.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FORMATS = Object.keys(WRITERS) as Written[];
const EVERYBODY = { crawlers: true, healthChecks: true };

/** What a program of its own counts; null where there is no Python. */
function counted(format: string, text: string): { lines: number; hits: number; sessions: number } | null {
  const { stdout, error, status, stderr } = spawnSync('python3', [here('./logs/count.py'), format], { input: text });
  if (error !== undefined) return null;
  expect(status, String(stderr)).toBe(0);
  return JSON.parse(String(stdout));
}

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.warn('There is no python3 here: logs are not counted by a second program.');

const fixture = (format: string): string => readFileSync(here(`./fixtures/${format}.log`), 'utf8');
const read = (text: string, options = {}): Promise<Reading> => readLog(textChunks(text), options);

/** What each fixture has: requests, sessions of users, lines that can't be read. */
const FIXTURES: Record<Written, [hits: number, sessions: number, unreadable: number]> = {
  combined: [7, 3, 1],
  common: [3, 2, 0],
  nginxJson: [3, 2, 0],
  haproxy: [4, 2, 1],
  alb: [3, 1, 0],
  cloudFront: [3, 2, 0],
  iis: [4, 2, 0],
  caddy: [2, 1, 1],
  traefik: [3, 2, 0],
  traefikJson: [2, 1, 0],
  csv: [4, 2, 0],
  tsv: [3, 3, 0],
};

describe.each(FORMATS)('a log as %s', (format) => {
  let crowd: Crowd;
  beforeAll(() => {
    crowd = crowdOf({ ...EVEN, hours: 1 });
  });

  it('as products write it is recognised, and every line accounted for', async () => {
    const reading = await read(fixture(format));
    const [hits, sessions, unreadable] = FIXTURES[format];
    expect(reading.format).toBe(format);
    expect([reading.hits, reading.sessions, reading.unreadable]).toEqual([hits, sessions, unreadable]);
    expect(reading.examples).toHaveLength(unreadable);
  });

  it('has the sessions that were written into it, and their servers', async () => {
    const reading = await read(writeLog(format, crowd.requests));
    expect(reading.format).toBe(format satisfies FormatName);
    expect([reading.hits, reading.unreadable]).toEqual([crowd.requests.length, 0]);
    expect(reading.sessions).toBe(crowd.sessions.length);
    if (reading.servers.length === 0) expect(['combined', 'common', 'cloudFront', 'caddy']).toContain(format);
    for (const { name, sessions } of reading.servers) {
      expect(sessions).toBe(crowd.sessions.filter(({ server }) => server === name).length);
    }
  });

  it.runIf(hasPython)('is counted alike by a program of its own', async () => {
    for (const text of [fixture(format), writeLog(format, crowd.requests)]) {
      const { lines, hits, sessions } = await read(text, EVERYBODY);
      expect({ lines, hits, sessions }).toEqual(counted(format, text));
    }
  });
});

it('a format can be chosen against what the first lines say', async () => {
  const reading = await read(fixture('combined'), { format: 'common' });
  expect([reading.format, reading.hits]).toEqual(['common', 7]);
  expect(reading.formats.map(({ name }) => name)).toContain('combined');
});

it('a user can be whoever a field of one’s choice says', async () => {
  const lines = ['when,who,cookie', '1760104700,a,x', '1760104701,b,x', '1760104702,b,y'].join('\n');
  const by = async (user: string[]) => (await read(lines, { fields: { time: ['when'], user } })).sessions;
  expect([await by(['cookie']), await by(['who']), await by(['who', 'cookie'])]).toEqual([2, 2, 3]);
});

it('a format that says more is known although lines of its log are of another kind', async () => {
  const failed =
    'Nov  4 07:30:16 edge1 haproxy[2817]: 192.0.2.3:40112 [04/Nov/2025:07:30:16.000] www/2: SSL handshake failure';
  const { format, unreadable } = await read(`${failed}\n${fixture('haproxy')}`);
  expect([format, unreadable]).toEqual(['haproxy', FIXTURES.haproxy[2] + 1]);
});

it('a table whose time is called as nginx calls it is read', async () => {
  const { format, hits } = await read(fixture('tsv').replace('time', 'msec'));
  expect([format, hits]).toEqual(['tsv', FIXTURES.tsv[0]]);
});
