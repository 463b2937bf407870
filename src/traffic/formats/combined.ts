import { columns, fieldsOf, SPACED } from './columns.ts';
import type { Format } from './format.ts';

const NAMES = ['address', 'identity', 'account', 'time', 'request', 'status', 'bytes', 'referer', 'agent'];
const BRACKET = /^\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:/;
/** What names a server behind the fields that are always there: an address with a port, or a whole one. */
const SERVER = /^(https?:\/\/\S+|\[?[\w.:-]+\]?:\d{2,5})$/;

/** Names for as many fields as a line has: before the address stands what a virtual host puts there, behind the agent anything. */
function namesFor(fields: readonly string[]): string[] {
  const before = Math.max(0, fields.findIndex((field) => BRACKET.test(field)) - 3);
  const more = Math.max(0, fields.length - before - NAMES.length);
  return [
    ...Array.from({ length: before }, (_, i) => `before${i + 1}`),
    ...NAMES,
    ...Array.from({ length: more }, (_, i) => `extra${i + 1}`),
  ];
}

const KNOWN = { time: ['time'], address: ['address'], agent: ['agent'], path: ['request'], status: ['status'] };

/** Apache's and nginx's Combined; what stands behind it may name the server. */
export const combined: Format = {
  name: 'combined',
  open: (options, sample) => {
    const lines = sample
      .map((line) => fieldsOf(SPACED, line))
      .filter((fields) => fields.some((field) => BRACKET.test(field)));
    const widest = lines.reduce<string[]>((most, fields) => (fields.length > most.length ? fields : most), []);
    const names = namesFor(widest);
    const server = names.find(
      (name, i) =>
        name.startsWith('extra') && lines.filter((fields) => SERVER.test(fields[i] ?? '')).length > lines.length / 2,
    );
    const known = server === undefined ? KNOWN : { ...KNOWN, server: [server] };
    return columns({ ...options, cutting: SPACED, names, known, least: names.indexOf('agent') + 1 });
  },
};

/** The Common Log Format: Combined without referer and agent. */
export const common: Format = {
  name: 'common',
  open: (options, sample) => {
    const first = sample
      .map((line) => fieldsOf(SPACED, line))
      .find((fields) => fields.some((field) => BRACKET.test(field)));
    const before = namesFor(first ?? []).indexOf('address');
    const names = [...Array.from({ length: Math.max(0, before) }, (_, i) => `before${i + 1}`), ...NAMES.slice(0, 7)];
    return columns({ ...options, cutting: SPACED, names, known: { ...KNOWN, agent: [] }, least: names.length - 1 });
  },
};

/** Traefik's own, which goes on behind Combined with a count, the router, the server's address and a duration. */
export const traefik: Format = {
  name: 'traefik',
  open: (options) =>
    columns({
      ...options,
      cutting: SPACED,
      names: [...NAMES, 'requests', 'router', 'server', 'duration'],
      known: { ...KNOWN, server: ['server'] },
      least: 13,
    }),
};
