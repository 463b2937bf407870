import type { Observation } from '../../engine/index.ts';
import { countOf, STATUS_WORDS } from './words.ts';

/** The stage in a few sentences, in round numbers so that it changes calmly. */
export function summarise({ servers }: Observation): string {
  if (servers.length > 12) {
    const parts = Object.entries(STATUS_WORDS).flatMap(([status, { short }]) => {
      const count = servers.filter((server) => server.status === status).length;
      return count === 0 ? [] : [`${count} ${short.toLowerCase()}`];
    });
    return `The cluster: ${servers.length} servers, ${parts.join(', ')}.`;
  }
  const told = servers.map(({ name, status, version, sessions, capacity }) => {
    const step = Math.max(1, Math.round(capacity / 10));
    const about = Math.round(sessions / step) * step;
    return `${name}, version ${version}: ${STATUS_WORDS[status].words.toLowerCase()}, about ${countOf(about)} of ${countOf(capacity)} users.`;
  });
  return `The cluster. ${told.join(' ')}`;
}

/** "30 new users a minute". */
export function rateWords(perSecond: number): string {
  if (perSecond === 0) return 'No new users';
  const [rate, unit] = RATES.find(([, , from]) => perSecond >= from) ?? RATES[RATES.length - 1];
  return `${countOf(Math.round(perSecond * rate * 10) / 10)} new users ${unit}`;
}

/** Times a second, in words, from so many a second on. */
const RATES: readonly (readonly [number, string, number])[] = [
  [1, 'a second', 2],
  [60, 'a minute', 1 / 60],
  [3_600, 'an hour', 0],
];
