import { calibrate, type Tally } from './calibrate.ts';
import { calibrateRollout, ROLLOUTS } from './rollouts.ts';
import { SETTINGS } from './settings.ts';

const USAGE =
  'npm run calibration -- [seeds, a whole number more than 0; 1000 if left out] [part of the settings’ names]';
/** Of a normal distribution 99 % lie within so many standard deviations. */
const SIGMAS_99 = 2.576;

const [count = '1000', ...words] = process.argv.slice(2);
const seeds = Number(count);
if (!Number.isSafeInteger(seeds) || seeds < 1) {
  console.error(USAGE);
  process.exit(2);
}

const percent = (share: number): string => (100 * share).toFixed(1);
const each = (tallies: readonly Tally[], tell: (tally: Tally) => string): string =>
  tallies.map((tally) => (tally.runs === 0 ? '–' : tell(tally))).join('/');

/** Whether the band held as often as its law says, within the 99 % interval of so many runs. */
function isCalibrated({ runs, inside, law }: Tally): boolean {
  if (runs === 0) return true;
  const expected = law / runs;
  return Math.abs(inside / runs - expected) <= SIGMAS_99 * Math.sqrt((expected * (1 - expected)) / runs) + 1e-9;
}

let off = 0;
function row(name: string, tallies: readonly Tally[]): void {
  const verdicts = tallies.map(isCalibrated);
  off += verdicts.filter((good) => !good).length;
  console.log(
    `|${[
      name,
      each(tallies, ({ inside, runs }) => percent(inside / runs)),
      each(tallies, ({ law, runs }) => percent(law / runs)),
      each(tallies, ({ late, runs }) => percent(late / runs)),
      each(tallies, ({ milliseconds, runs }) => (milliseconds / runs).toFixed(2)),
      verdicts.map((good) => (good ? 'yes' : 'NO')).join('/'),
    ].join('|')}|`,
  );
}

const now = (): number => process.cpuUsage().user / 1000;
const asked = ({ name }: { name: string }): boolean => name.includes(words.join(' '));
const head = (what: string) => console.log(`|${what}|inside %|law|late %|ms|within 99 %|\n|---|---|---|---|---|---|`);

head('drain');
for (const setting of SETTINGS.filter(asked)) row(setting.name, calibrate(setting, seeds, now));
head('rollout, at its beginning / 60 s after the first drain begins / after a middle drain');
for (const setting of ROLLOUTS.filter(asked)) row(setting.name, calibrateRollout(setting, seeds, now));
console.log(`\n${off} outside of what chance explains 99 times in 100, over ${seeds} seeds.`);
