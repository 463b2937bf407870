import { bytesOf, textOf } from '../bytes/text.ts';
import { columns, fieldsOf } from './columns.ts';
import type { Cutting } from './cut.ts';
import type { Fields, Format, FormatName, Role } from './format.ts';
import { readMoment } from './moment.ts';

/** What columns are called, most telling first. */
const CALLED: Record<Role, RegExp[]> = {
  time: [/^(@?timestamp|time|date_?time|ts|msec)$/i, /time|date|stamp/i],
  user: [/session|sid$|cookie/i, /^(user|visitor|client|customer)(_?id)?$/i],
  address: [/^(remote_?addr(ess)?|client_?ip|c-?ip|ip|address)$/i, /(^|_|\b)ip(_|\b|$)|addr/i],
  agent: [/^(http_?)?user_?-?agent$/i, /agent/i],
  server: [/^(server|upstream(_?addr)?|backend|target|instance|node|pod)$/i, /server|upstream|backend|target|host/i],
  path: [/^(path|uri|url|request(_?uri)?)$/i, /path|uri|url|request/i],
  status: [/^(status(_?code)?|sc-status|code)$/i, /status/i],
};

const moment = { clock: 0, zone: 0 };

export function isMoment(text: string): boolean {
  const bytes = bytesOf(text);
  return readMoment(moment, bytes, 0, bytes.length);
}

/** Which columns are what, by what they are called; a column is one thing only. */
export function guessFields(names: readonly string[]): Fields {
  const taken = new Set<string>();
  const fields: Fields = {};
  for (const role of Object.keys(CALLED) as Role[]) {
    const name = CALLED[role]
      .map((called) => names.find((candidate) => !taken.has(candidate) && called.test(candidate)))
      .find((candidate) => candidate !== undefined);
    if (name === undefined) continue;
    taken.add(name);
    fields[role] = [name];
  }
  return fields;
}

/** Names by place, where a table has no header: the first moment is the time, the first other column is whose it is. */
function byPlace(first: readonly string[]): { names: string[]; known: Fields } {
  const names = first.map((_, i) => `column${i + 1}`);
  const time = first.findIndex(isMoment);
  const user = first.findIndex((_, i) => i !== time);
  return { names, known: { time: [names[time] ?? ''], user: [names[user] ?? ''] } };
}

/** A table whose first line may say what its columns are. */
function delimited(name: FormatName, separators: readonly number[]): Format {
  return {
    name,
    open: (options, sample) => {
      const first = sample[0] ?? '';
      const count = (separator: number) => first.split(String.fromCharCode(separator)).length;
      const separator = separators.reduce((best, each) => (count(each) > count(best) ? each : best));
      const cutting: Cutting = { separator, quotes: 'doubled' };
      const cells = fieldsOf(cutting, first).map((cell) => cell.trim());
      const hasHeader = cells.length > 1 && !cells.some(isMoment);
      const { names, known } = hasHeader ? { names: cells, known: guessFields(cells) } : byPlace(cells);
      return columns({
        ...options,
        cutting,
        names,
        known,
        least: 2,
        begin: (bytes, from, to) => {
          if (from === to) return 'nothing';
          const isHeader = hasHeader && to - from <= 4 * first.length && textOf(bytes, from, to) === first;
          return isHeader ? 'nothing' : from;
        },
      });
    },
  };
}

export const csv = delimited('csv', [44, 59]);
export const tsv = delimited('tsv', [9]);
