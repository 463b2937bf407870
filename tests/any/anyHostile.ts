import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { allFields } from '../../src/engine/index.ts';
import { anyCommand } from './anyCommand.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A link that is sound but for what is in it. */
export function linkOf(content: string | Uint8Array, kind = 'run'): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const sum = Uint8Array.of(hash >>> 24, hash >>> 16, hash >>> 8, hash);
  return `#${kind}=1.${base64(Uint8Array.from([...sum, ...deflateSync(bytes)]))}`;
}

const at = fc.nat();
const odd = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0.5,
  5e-324,
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
  'compare',
  'values',
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

/** The JSON of a value, as far as it has one. */
function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return String(value);
  }
}

/** A recording in shape: any fields of the scenario with any values, any commands, any ticks. */
const shaped: fc.Arbitrary<string> = fc
  .record({
    format: fc.constantFrom<unknown>(1, 1, 1, 2, '1'),
    engine: fc.constantFrom<unknown>('1-00000000', 1, 'x'),
    fields: fc.dictionary(fc.constantFrom(...allFields().map(({ path }) => path)), fc.oneof(odd, fc.double(), at), {
      maxKeys: 6,
    }),
    servers: fc.oneof(
      fc.constantFrom<unknown>([], {}, 3),
      fc.array(fc.dictionary(fc.constantFrom('capacity', 'weight', 'name', 'comfortable'), fc.oneof(odd, at)), {
        maxLength: 12,
      }),
    ),
    commands: fc.array(fc.tuple(fc.oneof(at, odd), fc.oneof(anyCommand({ tickSeconds: 1 }), odd))),
    tick: fc.oneof(at, odd),
    end: fc.oneof(at, odd),
  })
  .map(({ fields, servers, ...rest }) => {
    const scenario: Record<string, unknown> = { servers };
    for (const [path, value] of Object.entries(fields)) {
      let node = scenario;
      const names = path.split('.');
      for (const name of names.slice(0, -1)) {
        node[name] ??= {};
        node = node[name] as Record<string, unknown>;
        if (typeof node !== 'object') return json({ ...rest, scenario });
      }
      node[names.at(-1) as string] = value;
    }
    return json({ ...rest, scenario });
  });

/** Texts that nobody vouches for: one that is sound, with something amiss, and others. */
export function hostileText(sound: string): fc.Arbitrary<string> {
  return fc.oneof(
    fc
      .tuple(at, at)
      .map(([from, length]) => sound.slice(from % sound.length, (from % sound.length) + (length % sound.length))),
    fc.tuple(at, fc.string({ unit: 'binary', maxLength: 5 })).map(([i, piece]) => {
      const cut = i % sound.length;
      return sound.slice(0, cut) + piece + sound.slice(cut + 1);
    }),
    fc
      .tuple(fc.array(at, { maxLength: 5 }), fc.oneof(odd, fc.anything()))
      .map(([where, value]) => json(replace(JSON.parse(sound), where, value))),
    fc.tuple(key, odd).map(([name, value]) => `${sound.slice(0, -1)},"${name}":${json(value)}}`),
    fc
      .tuple(key, fc.integer({ min: 1, max: 3_000 }))
      .map(([name, depth]) => `{"format":1,"${name}":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`),
    fc
      .tuple(at, at)
      .map(([i, j]) => sound.replace(/\d+/g, (digits, offset: number) => (offset % 7 === i % 7 ? String(j) : digits))),
    shaped,
    fc.json(),
    fc.string({ unit: 'binary' }),
  );
}

/** Links that nobody vouches for: of hostile texts, and a sound one that has come to harm. */
export function hostileLink(sound: string, link: string, kind = 'run'): fc.Arbitrary<string> {
  return fc.oneof(
    hostileText(sound).map((content) => linkOf(content, kind)),
    fc.tuple(at, at).map(([i, j]) => link.slice(0, i % link.length) + link.slice(j % link.length)),
    fc.tuple(at, fc.constantFrom(...'Aa0_-~%&#.=')).map(([i, char]) => {
      const cut = i % link.length;
      return link.slice(0, cut) + char + link.slice(cut + 1);
    }),
    fc
      .tuple(fc.constantFrom('#run=', 'run=', '#run=1.', '#run=2.', 'https://example.org/#run=1.', '1.'), fc.string())
      .map((p) => p.join('')),
    fc.uint8Array({ maxLength: 600 }).map((bytes) => `#${kind}=1.${base64(bytes)}`),
    fc.uint8Array({ maxLength: 600 }).map((bytes) => linkOf(bytes, kind)),
  );
}

/** What may stand after an address's #: names that the page knows with anything for them, and anything else. */
export function anyAddress(): fc.Arbitrary<string> {
  const name = fc.constantFrom('learn', 'predict', 'run', 'compare', 'exercises', 'challenge', 'constructor', '');
  const value = fc.oneof(
    fc.constantFrom('tail', 'article', '1.AAAA', '__proto__', '%', '='),
    fc.string({ unit: 'binary' }),
  );
  const item = fc.oneof(
    name,
    fc.tuple(name, value).map((pair) => pair.join('=')),
    fc.string({ unit: 'binary' }),
  );
  return fc.array(item, { maxLength: 4 }).map((items) => `#${items.join('&')}`);
}
