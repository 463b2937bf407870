import { textOf } from '../bytes/text.ts';
import { columns } from './columns.ts';
import type { Cutting } from './cut.ts';
import type { Fields, Format, FormatName } from './format.ts';

const HASH = 35;
const DIRECTIVE = /^#Fields:\s*(.*)$/;

/** IIS' usual fields, for a log whose beginning is missing. */
const IIS =
  'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken';
const CLOUD_FRONT =
  'date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie)';

const namesIn = (line: string): string[] | null => DIRECTIVE.exec(line)?.[1].trim().split(/\s+/) ?? null;

function knownOf(names: readonly string[], server: readonly string[]): Fields {
  const first = (...wanted: readonly string[]): string[] => wanted.filter((name) => names.includes(name)).slice(0, 1);
  return {
    time: ['date', 'time'],
    address: first('c-ip'),
    agent: first('cs(User-Agent)'),
    path: first('cs-uri-stem'),
    status: first('sc-status'),
    server: first(...server),
  };
}

/** Logs that name their fields themselves, and may do so again further down. */
function w3c(name: FormatName, cutting: Cutting, usual: string, server: readonly string[]): Format {
  return {
    name,
    open: (options, sample) => {
      const first = sample.map(namesIn).find((names) => names !== null) ?? usual.split(' ');
      const reader = columns({
        ...options,
        cutting,
        names: first,
        known: knownOf(first, server),
        least: 2,
        begin: (bytes, from, to) => {
          if (from === to) return 'nothing';
          if (bytes[from] !== HASH) return from;
          const names = namesIn(textOf(bytes, from, to));
          if (names !== null) reader.rename(names, knownOf(names, server));
          return 'nothing';
        },
      });
      return reader;
    },
  };
}

export const iis = w3c('iis', { separator: 32, quotes: 'none' }, IIS, ['s-computername', 's-ip']);
export const cloudFront = w3c('cloudFront', { separator: 9, quotes: 'none' }, CLOUD_FRONT, []);
