import { articleDay } from './articleDay.bench.ts';
import { compare } from './compare.bench.ts';
import { frames } from './frames/frames.bench.ts';
import { hour } from './hour.bench.ts';
import { logFile, logs } from './logs/logs.bench.ts';
import { million } from './million.bench.ts';
import { peers } from './peers/peers.bench.ts';
import { type Report, table, times } from './report.ts';
import { rollouts } from './rollouts.bench.ts';
import { routing } from './routing.bench.ts';
import { seek } from './seek.bench.ts';
import { smallWorld } from './smallWorld.bench.ts';
import { stage } from './stage.bench.ts';
import { study } from './study/study.bench.ts';
import { work } from './work.bench.ts';

/** In the order in which they are run. */
const ALWAYS = { hour, rollouts, articleDay, routing, million, smallWorld, seek, study, stage, compare };
/** Long, and only when they are asked for. */
const ON_REQUEST = { logs, logFile, peers, work, frames };
const BENCHES = { ...ALWAYS, ...ON_REQUEST };

const given = process.argv.slice(2);
const asked = given.length > 0 ? given : Object.keys(ALWAYS);
const unknown = asked.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}
const ratios: Record<string, number> = {};
for (const [name, bench] of Object.entries(BENCHES)) {
  if (!asked.includes(name)) continue;
  const report: Report | null = await bench();
  if (report === null) continue;
  console.log(`${table(report)}\n`);
  Object.assign(ratios, report.ratios);
}
const list = Object.entries(ratios).map(([name, ratio]) => `${name} ${times(ratio)}`);
if (list.length > 0) console.log(`Times faster than what stands beside it: ${list.join(', ')}`);
