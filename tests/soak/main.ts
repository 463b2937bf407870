import { linkTo, type Soaked, soak } from './soak.ts';

const USAGE = 'npm run soak -- [minutes, more than 0; 1 if left out] [seed, a whole number; by the clock if left out]';
const REPORTS_A_MINUTE = 1;

const [minutes = 1, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error(USAGE);
  process.exit(2);
}
console.log(`Soaking for ${minutes} min from seed ${seed}.`);
const start = performance.now();
const minutesGone = () => (performance.now() - start) / 60_000;
let reported = 0;
const soaked = soak(
  seed,
  () => performance.now(),
  (soFar) => {
    if (minutesGone() * REPORTS_A_MINUTE >= reported + 1) {
      reported = Math.floor(minutesGone() * REPORTS_A_MINUTE);
      console.log(`${minutesGone().toFixed(1)} min: ${casesOf(soFar)} cases, ${ticksOf(soFar)} ticks`);
    }
    return minutesGone() >= minutes;
  },
);

console.log(`\n${casesOf(soaked)} cases in ${minutesGone().toFixed(1)} min, from seed ${seed}:`);
for (const { law, count } of soaked.cases) console.log(`${count.toLocaleString('en').padStart(9)}  ${law}`);
const { worstTick, worstOpening, find } = soaked;
if (worstTick) {
  console.log(`\n${ticksOf(soaked)} ticks one by one; the slowest took ${worstTick.milliseconds.toFixed(2)} ms:`);
  console.log(`tick ${worstTick.what.tick} of ${linkTo(worstTick)}`);
}
if (worstOpening) {
  console.log(
    `\nThe slowest opening took ${worstOpening.milliseconds.toFixed(2)} ms, of ${worstOpening.what.length} characters:`,
  );
  console.log(worstOpening.what.slice(0, 300));
}
if (find === null) {
  console.log('\nNothing was found.');
} else {
  console.log(`\nFOUND: not so: ${find.law}\n${find.error}\n`);
  console.log(`Again: npm run soak -- 1 ${find.seed} (path ${find.path}). The smallest case:\n${find.example}`);
  process.exit(1);
}

function casesOf({ cases }: Soaked): string {
  return cases.reduce((sum, { count }) => sum + count, 0).toLocaleString('en');
}

function ticksOf({ ticks }: Soaked): string {
  return ticks.toLocaleString('en');
}
