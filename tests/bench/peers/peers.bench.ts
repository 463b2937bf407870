import { spawnSync } from 'node:child_process';
import { HOUR, runEngine } from '../contenders.ts';
import { alternate, summary } from '../measure.ts';
import { ms, type Report, times } from '../report.ts';

const ROUNDS = 5;
const WARM_UPS = 5;
/** They take seconds each. */
const PEER_RUNS = 3;
/** What a peer's script ends with where the peer is not installed. */
const MISSING = 3;

/** Each with the programs that may have it, and how to get it. */
const PEERS = [
  {
    name: 'SimPy 3 or later',
    script: 'hour_simpy.py',
    programs: ['python3', '/usr/bin/python3'],
    get: 'apt install python3-simpy3',
  },
  {
    name: 'SimPy 2',
    script: 'hour_simpy2.py',
    programs: ['python3', '/usr/bin/python3'],
    get: 'apt install python3-simpy',
  },
  { name: 'simjs', script: 'hourSimjs.mjs', programs: [process.execPath], get: 'npm install --no-save simjs' },
];

type Run = { version: string; ms: number; arrived: number; completed: number; ordersPlaced: number };

/** The hour of the engine beside that of other simulators, as one would write it in them: a process or an entity for every user. */
export function peers(): Report {
  const hour = { engine: (seed: number) => runEngine({ ...HOUR, seed }) };
  alternate(hour, WARM_UPS);
  const ratios: Record<string, number> = {};
  const rows = PEERS.map((peer) => {
    const { name, get } = peer;
    // Before and after, since what slows the machine comes and goes.
    const before = alternate(hour, ROUNDS).engine.median;
    const runs = runsOf(peer);
    if (runs === null) return [name, `not here: ${get}`, '', '', ''];
    const engine = (before + alternate(hour, ROUNDS).engine.median) / 2;
    const { median } = summary(runs.map((run) => run.ms));
    ratios[name] = median / engine;
    const title = `${name} ${runs[0].version}`.trim();
    return [title, ms(median), runs[0].arrived.toLocaleString('en'), ms(engine), times(ratios[name])];
  });
  return {
    title: `The hour: medians of ${PEER_RUNS} runs; of the engine the medians of ${ROUNDS} before and after, once it is warm`,
    columns: ['', 'an hour', 'users', 'engine', 'ratio'],
    rows,
    ratios,
  };
}

/** What a peer's script printed; null where none of the programs has the peer. @throws when it failed otherwise */
function runsOf({ script, programs }: (typeof PEERS)[number]): Run[] | null {
  const { arrivalRate, meanSeconds, buyerShare, seconds, drainAtSeconds } = HOUR;
  const numbers = [arrivalRate, meanSeconds, buyerShare, seconds, drainAtSeconds, PEER_RUNS].map(String);
  // Not bundled with the other benchmarks.
  const file = `${process.cwd()}/tests/bench/peers/${script}`;
  for (const program of programs) {
    const { status, stdout, stderr, error } = spawnSync(program, [file, ...numbers], { encoding: 'utf8' });
    if (error !== undefined || status === MISSING) continue;
    if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
    const runs = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Run);
    for (const { arrived, completed } of runs) checkWork(script, arrived, completed);
    return runs;
  }
  return null;
}

/** A Poisson number of users, of whom λτ are still there: within five standard deviations. @throws when it is other work */
function checkWork(script: string, arrived: number, completed: number): void {
  const users = HOUR.arrivalRate * HOUR.seconds;
  const here = HOUR.arrivalRate * HOUR.meanSeconds * (1 - Math.exp(-HOUR.seconds / HOUR.meanSeconds));
  const off = [Math.abs(arrived - users) / Math.sqrt(users), Math.abs(arrived - completed - here) / Math.sqrt(here)];
  if (Math.max(...off) > 5) throw new Error(`${script} does other work: ${arrived} came, ${completed} left`);
}
