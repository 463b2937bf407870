import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import { parseScenario } from '../../src/engine/index.ts';
import { cases } from '../seeds.ts';

const SAMPLES = ['haproxy.cfg', 'nginx.conf', 'httpd.conf', 'deployment.yaml'].map((name) =>
  readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8'),
);
/** What files are broken with. */
const PIECES = [
  '"',
  "'",
  '\\',
  '{',
  '}',
  ';',
  '#',
  '\n',
  '\t',
  '<',
  '>',
  '&a',
  '*a',
  '<<: *a',
  '[',
  ']',
  ': ',
  '- ',
  '---\n',
  '99999999999',
  '-1',
  '%',
  '${X}',
  '__proto__',
  'constructor',
  '\u2028',
  '🙂',
];

/** A sample with some of its characters gone, others put in, and lines in another order. */
const anyBroken = fc
  .record({
    sample: fc.constantFrom(...SAMPLES),
    cuts: fc.array(
      fc.record({
        at: fc.nat(2_000),
        length: fc.nat(20),
        put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })),
      }),
      { maxLength: 8 },
    ),
    swap: fc.tuple(fc.nat(50), fc.nat(50)),
  })
  .map(({ sample, cuts, swap: [a, b] }) => {
    const lines = sample.split('\n');
    [lines[a % lines.length], lines[b % lines.length]] = [lines[b % lines.length], lines[a % lines.length]];
    return cuts.reduce(
      (text, { at, length, put }) => text.slice(0, at) + put + text.slice(at + length),
      lines.join('\n'),
    );
  });

describe('a configuration, however broken', () => {
  it('gives a scenario for each backend, or says why there is none; never throws', () => {
    fc.assert(
      fc.property(anyBroken, (text) => {
        const { backends, unread } = readConfig(text);
        expect(unread === null).toBe(backends.length > 0);
        for (const { scenario, servers } of backends) expect(parseScenario(scenario).servers).toHaveLength(servers);
      }),
      { numRuns: cases(200) },
    );
  });

  it('of HAProxy loses no line that says something: each is told to be understood, or not', () => {
    fc.assert(
      fc.property(anyBroken, (text) => {
        const { format, backends, ignored, unread } = readConfig(text);
        if (format !== 'haproxy' || (unread !== null && unread.type !== 'noServers')) return;
        const told = [...ignored, ...backends.flatMap((backend) => [...backend.understood, ...backend.ignored])];
        const lines = new Set(told.map(({ line }) => line));
        const lost = text.split(/\r\n|\n|\r/).flatMap((line, i) => (says(line) && !lines.has(i + 1) ? [line] : []));
        expect(lost).toEqual([]);
      }),
      { numRuns: cases(200) },
    );
  });
});

const says = (line: string): boolean => /^\s*[^\s#]/.test(line);
