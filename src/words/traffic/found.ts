import type { Findings, Fit, UnreadLine } from '../../traffic/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count, counted, numbers, share, tenths } from '../quantities.ts';

/** What was found in a log. */
export const foundWords = part('logFound', {
  sessions: (sessions: string, time: string, rate: string) => `${sessions} in ${time}: ${rate} an hour on average.`,
  stay: (mean: string, half: string, most: string) =>
    `They last ${mean} on average, half of them more than ${half}, 1 in 20 more than ${most}.`,
  atOnce: (peak: string, mean: string, expected: string) =>
    `At most ${peak} were there at once, ${mean} on average; arrivals times length make ${expected}.`,
  lastPage: (time: string) =>
    `How long the last page is looked at no log says: ${time} are added, the mean pause between two pages.`,
  requests: (lines: string, hits: string) => `${lines} lines, ${hits}`,
  unreadable: (lines: string) => `${lines} could not be read`,
  line: (n: string, why: string) => `Line ${n} (${why})`,
  why: {
    shape: 'not of this format',
    time: 'no such moment',
    user: 'no user',
    tooLong: 'too long',
  } as Record<UnreadLine['why'], string>,
  truncated: 'A packed file stops in the middle; what came before is here.',
  damaged: 'A packed file is damaged; what came before is here.',
  astray: (lines: string) => `${lines} stand far from their place in time`,
  stepsBack: (times: string) => `the clock goes back ${times}`,
  kept: (part: string) => `So many users that ${part} of them stand for all.`,
  gap: 'A session ends with a pause of',
  minutes: (minutes: string) => `${minutes} min`,
  who: 'Who counts',
  oneHit: (sessions: string) => `visits of one request (${sessions})`,
  crawlers: (requests: string) => `crawlers (${requests})`,
  healthChecks: (requests: string) => `health checks (${requests})`,
  clock: 'Clock',
  clockOfLines: 'as in the lines',
  clockHere: (zone: string) => `here (${zone})`,
  clockUtc: 'UTC',
  perHour: 'New sessions an hour',
  unseen: 'Hollow: hours that the log does not have, drawn from one that it has to the next.',
  even: 'The hours differ by no more than chance.',
  hour: (hour: string, sessions: string) => `${hour}: ${sessions} an hour`,
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  weekTable: 'By hour and weekday',
  lengths: 'How long sessions last',
  longer: (share: string, time: string) => `${share} longer than ${time}`,
  lengthsTable: 'Fits and shares',
  measured: 'measured',
  fitted: (name: string) => `best fit: ${name}`,
  fits: ['Distribution', 'Mean', 'Spread', 'Farthest off', 'AIC'],
  noMean: 'infinite',
  servers: 'Servers',
  serverColumns: ['Server', 'Sessions', 'Requests', 'Mean session'],
  notSticky: 'Users don’t stay with their server.',
});

const HOUR = 3_600;
const w = foundWords;

/** A moment by the log's clock: "Mon 6 Oct, 14:05". */
export function momentWords(seconds: number, zoneMinutes: number): string {
  const format = new Intl.DateTimeFormat(numbers.locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format((seconds + zoneMinutes * 60) * 1000);
}

/** What sessions there are, in two sentences and a third. */
export function sessionSentences(found: Findings, quantile: (p: number) => number): string[] {
  const { sessions, coveredSeconds, meanSeconds, concurrency } = found;
  const sentences = [
    w.sessions(
      counted(Math.round(sessions), 'session'),
      durationWords(coveredSeconds),
      rough((sessions / Math.max(1, coveredSeconds)) * HOUR),
    ),
    w.stay(durationWords(meanSeconds), durationWords(quantile(0.5)), durationWords(quantile(0.95))),
  ];
  if (concurrency !== null) {
    const { peak, mean, expected } = concurrency;
    sentences.push(w.atOnce(count(Math.round(peak)), rough(mean), rough(expected)));
  }
  return sentences;
}

/** What was odd about the lines, each thing by itself. */
export function oddities({ unreadable, packing, disorder, kept }: Findings): string[] {
  return [
    ...(unreadable > 0 ? [w.unreadable(count(unreadable))] : []),
    ...(packing === null ? [] : [w[packing]]),
    ...(disorder.astray > 0 ? [w.astray(count(disorder.astray))] : []),
    ...(disorder.stepsBack > 0 ? [w.stepsBack(counted(disorder.stepsBack, 'time'))] : []),
    ...(kept < 1 ? [w.kept(share(kept))] : []),
  ];
}

/** A number as one would say it: whole from ten on, else to a tenth. */
export const rough = (value: number): string => (value >= 10 ? count(Math.round(value)) : tenths(value));

/** The cells of a fit's row, behind its name. */
export const fitCells = ({ meanSeconds, spread, distribution, distance, aic }: Fit): string[] => [
  Number.isFinite(meanSeconds) ? durationWords(meanSeconds) : w.noMean,
  distribution === 'exponential' ? '' : tenths(spread),
  share(distance),
  count(Math.round(aic)),
];
