import { articleDay } from './articleDay.bench.ts';
import { compare } from './compare.bench.ts';
import { hour } from './hour.bench.ts';
import { million } from './million.bench.ts';
import { type Report, table, times } from './report.ts';
import { routing } from './routing.bench.ts';
import { seekDay } from './seek.bench.ts';
import { smallWorld } from './smallWorld.bench.ts';
import { stage } from './stage.bench.ts';
import { study } from './study.bench.ts';

const ratios: Record<string, number> = {};
for (const bench of [hour, articleDay, routing, million, smallWorld, seekDay, study, stage, compare]) {
  const report: Report | null = await bench();
  if (report === null) continue;
  console.log(`${table(report)}\n`);
  Object.assign(ratios, report.ratios);
}
const list = Object.entries(ratios).map(([name, ratio]) => `${name} ${times(ratio)}`);
console.log(`Times faster than the baseline: ${list.join(', ')}`);
