import { writeFileSync } from 'node:fs';
import { parseScenario } from '../../src/engine/index.ts';
import { LESSONS, type Lesson } from '../../src/lessons/index.ts';
import { quantile } from '../../src/study/index.ts';
import { mapped, provesGoal, type Shown, show, spread } from './crowds.ts';

const USAGE = `npm run lessons -- [seeds, a whole number more than 0; 600 if left out] [a lesson’s id]
Without a lesson it writes src/lessons/measured.json.`;
const FILE = 'src/lessons/measured.json';

const [count = '600', only] = process.argv.slice(2);
const seeds = Number(count);
const lessons = LESSONS.filter(({ id }) => only === undefined || id === only);
if (!Number.isSafeInteger(seeds) || seeds < 1 || lessons.length === 0) {
  console.error(USAGE);
  process.exit(2);
}

const short = (n: number) => Number(n.toPrecision(4));
const percent = (n: number) => `${(100 * n).toFixed(1)} %`;

/** The quantiles of the numbers among some values. */
function figure(values: readonly number[]) {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const [p5, median, p95] = [0.05, 0.5, 0.95].map((p) => short(quantile(sorted, p).value));
  return { median, p5, p95, mean: short(spread(values).mean) };
}

type Figure = ReturnType<typeof figure> & { own: number };

function measured(lesson: Lesson, crowds: readonly Shown[], own: Shown) {
  const figures: Record<string, Figure> = mapped(lesson.facts, (_, name) => ({
    ...figure(crowds.map(({ facts }) => facts[name])),
    own: short(own.facts[name]),
  }));
  const points = own.curve.map((_, i) => figure(crowds.map(({ curve }) => curve[i])));
  return {
    figures,
    shares: mapped(lesson.claims, (_, name) => short(crowds.filter(({ claims }) => claims[name]).length / seeds)),
    ...(points.length > 0 && {
      curve: {
        p5: points.map(({ p5 }) => p5),
        median: points.map(({ median }) => median),
        p95: points.map(({ p95 }) => p95),
      },
    }),
  };
}

/** How far a crowd is from the medians: the share of crowds between, of the fact or the point of the curve where it is most. */
function strangeness(shown: Shown, crowds: readonly Shown[]): number {
  const off = (read: (of: Shown) => number): number => {
    const value = read(shown);
    const below = crowds.filter((crowd) => read(crowd) < value).length;
    const above = crowds.filter((crowd) => read(crowd) > value).length;
    return Number.isNaN(value) ? 1 : Math.max(0, below / crowds.length - 0.5, above / crowds.length - 0.5);
  };
  const facts = Object.keys(shown.facts).map((name) => off(({ facts }) => facts[name]));
  return Math.max(...facts, ...shown.curve.map((_, i) => off(({ curve }) => curve[i])));
}

const isTypical = (lesson: Lesson, { seed, claims }: Shown): boolean => {
  const { attained, missed } = provesGoal(lesson, seed);
  return attained && missed && Object.values(claims).every(Boolean);
};

const all = Object.fromEntries(
  lessons.map((lesson) => {
    const crowds = Array.from({ length: seeds }, (_, i) => show(lesson, i + 1));
    const own = show(lesson, parseScenario(lesson.run.scenario).seed);
    const result = measured(lesson, crowds, own);
    const goals = crowds.map(({ seed }) => provesGoal(lesson, seed));
    const shareOf = (isSo: (goal: { attained: boolean; missed: boolean }) => boolean) =>
      percent(goals.filter(isSo).length / seeds);
    console.log(`\n${lesson.id}: goal attained ${shareOf((g) => g.attained)}, missed ${shareOf((g) => g.missed)}`);
    for (const [name, { p5, median, p95, own }] of Object.entries(result.figures))
      console.log(`  ${name.padEnd(26)} ${p5} / ${median} / ${p95}, this crowd ${own}`);
    console.log(
      `  ${Object.entries(result.shares)
        .map(([name, share]) => `${name} ${percent(share)}`)
        .join(', ')}`,
    );
    const strange = strangeness(own, crowds);
    const best = crowds
      .map((shown) => ({ shown, off: strangeness(shown, crowds) }))
      .sort((a, b) => a.off - b.off)
      .find(({ shown }) => isTypical(lesson, shown));
    console.log(
      `  seed ${own.seed}: ${isTypical(lesson, own) ? '' : 'NOT '}typical, off by ${percent(strange)}; the best is ${best?.shown.seed}, off by ${best && percent(best.off)}`,
    );
    return [lesson.id, result];
  }),
);
if (only === undefined) writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
