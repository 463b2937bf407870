import { LESSONS } from '../../src/scenarios/lessons.ts';
import { CLAIMS } from './claims.ts';
import { spread, tally } from './tally.ts';

const USAGE = 'npm run lessons -- [seeds, a whole number more than 0; 300 if left out] [part of a lesson’s name]';

const [count = '300', ...words] = process.argv.slice(2);
const seeds = Number(count);
if (!Number.isSafeInteger(seeds) || seeds < 1) {
  console.error(USAGE);
  process.exit(2);
}

const quantile = (sorted: readonly number[], p: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
const round = (n: number) => Number(n.toPrecision(3));
const percent = (n: number) => `${(100 * n).toFixed(1)} %`;

console.log(`With ${seeds} crowds: how often what a lesson says is so, and the number it shows (5 %, median, 95 %).\n`);
console.log('|lesson|says|so|shows|');
console.log('|---|---|---|---|');
for (const lesson of LESSONS.filter(({ scenario }) => scenario.name.includes(words.join(' ')))) {
  const { shown, claims, borneOut } = tally(lesson, seeds);
  shown.sort((a, b) => a - b);
  const what = typeof lesson.shows === 'string' ? lesson.shows : lesson.shows.measure;
  const figures = `${[0.05, 0.5, 0.95].map((p) => round(quantile(shown, p))).join(' / ')} ${what}`;
  for (const [i, claim] of CLAIMS[lesson.id].entries()) {
    const so = `${percent(spread(claims[i]).mean)}${'average' in claim ? ' on average' : ''}`;
    console.log(`|${[i === 0 ? lesson.scenario.name : '', claim.says, so, i === 0 ? figures : ''].join('|')}|`);
  }
  console.log(`||(all that the page itself checks)|${percent(spread(borneOut).mean)}||`);
}
