import {
  allFields,
  createWorld,
  type Facts,
  parseScenario,
  type Scenario,
  ScenarioError,
  serverName,
  tick,
  type Work,
  workOf,
} from '../../src/engine/index.ts';
import type { Report } from './report.ts';

const SCENARIOS = 300;
/** What is measured of one scenario: so many ticks, and no longer than that. */
const TICKS = 500;
const MOST_MS = 300;
const BATCH = 10;
const SET_UPS = 5;
/** Larger ones are left out, so that it is over in a minute or two. */
const MOST_SET_UP_MS = 1_000;
/** Below this a clock says nothing, and nobody notices. */
const LEAST_MS = 0.1;
const QUANTILES = [0.025, 0.25, 0.5, 0.75, 0.975];

/** An ordinary site, whose ticks say how fast the machine is at that moment, by the same estimate. */
const YARDSTICK = parseScenario({
  servers: Array.from({ length: 10 }, () => ({ capacity: 1_000_000 })),
  traffic: { arrivalRate: 500, sessionLength: { distribution: 'exponential', meanSeconds: 100 } },
  rollout: { mode: 'manual' },
});
const YARDSTICK_TICKS = 20;

const MEASURED = ['setUpMs', 'tickMs', 'worstTickMs'] as const;
type Measured = (typeof MEASURED)[number];

/** How long scenarios from all over the schema take, as parts of what `workOf` says, on a machine for which it is right of an ordinary site. */
export function work(): Report {
  const ordinary = createWorld(YARDSTICK);
  const pace = () => once(() => tick(ordinary, YARDSTICK_TICKS)) / YARDSTICK_TICKS / workOf(YARDSTICK).tickMs;
  const draw = dice(2026);
  const runs = Array.from({ length: SCENARIOS }, () => ({ ...measure(anyScenario(draw)), pace: pace() }));
  const slow = median(runs.map((run) => run.pace));
  const ratios = (name: Measured): number[] => {
    const least = name === 'tickMs' ? LEAST_MS / BATCH : LEAST_MS;
    return runs.map(
      ({ measured, estimate }) => Math.max(least, measured[name] / slow) / Math.max(least, estimate[name]),
    );
  };
  const rows = MEASURED.map((name) => {
    const list = ratios(name);
    const sorted = [...list].sort((a, b) => a - b);
    const near = list.filter((ratio) => ratio <= 3 && (name === 'worstTickMs' || ratio >= 1 / 3)).length / list.length;
    return [
      name,
      ...QUANTILES.map((q) => sorted[Math.floor(q * sorted.length)].toFixed(2)),
      `${(100 * near).toFixed(1)} %`,
    ];
  });
  return {
    title: `Measured over estimated work, ${SCENARIOS} random scenarios, the machine ${slow.toFixed(2)} × as slow as estimated`,
    columns: ['', ...QUANTILES.map((q) => `${100 * q} %`), 'within 3 ×'],
    rows,
  };
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * Set up the best of some times; ticks of a run in balance, by tens, as a clock takes its time too. A tenth of them is left out of
 * the ordinary ones: there the machine was about something else, as often as not.
 */
function measure(scenario: Scenario): { measured: Pick<Work, Measured>; estimate: Work } {
  let world = createWorld(scenario);
  const setUps = Array.from({ length: SET_UPS }, () =>
    once(() => {
      world = createWorld(scenario);
    }),
  );
  const taken: number[] = [];
  for (let sum = 0; taken.length * BATCH < TICKS && sum < MOST_MS; sum += taken[taken.length - 1])
    taken.push(once(() => tick(world, BATCH)));
  const sorted = taken.map((ms) => ms / BATCH).sort((a, b) => a - b);
  const ordinary = sorted.slice(0, Math.ceil(0.9 * sorted.length));
  return {
    measured: {
      setUpMs: Math.min(...setUps),
      tickMs: ordinary.reduce((sum, ms) => sum + ms, 0) / ordinary.length,
      worstTickMs: sorted[sorted.length - 1],
    },
    estimate: workOf(scenario),
  };
}

/** Milliseconds of this processor that this takes once, whoever else is at work. */
function once(run: () => unknown): number {
  const { user, system } = process.cpuUsage();
  run();
  const since = process.cpuUsage({ user, system });
  return (since.user + since.system) / 1_000;
}

type Draw = () => number;

/** Numbers from 0 to 1, the same every time. */
function dice(seed: number): Draw {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A scenario from anywhere in the schema, numbers evenly over their magnitudes; one that is refused is drawn anew. */
function anyScenario(draw: Draw): Scenario {
  for (;;) {
    const input: Record<string, unknown> = {};
    const size = Math.round(logBetween(draw, 1, 200));
    const capacity = Math.round(logBetween(draw, 10, 10_000_000));
    input.start = 'equilibrium';
    input.servers = Array.from({ length: size }, (_, i) => ({ name: serverName(i), capacity }));
    for (const { path, facts } of allFields()) {
      if (path.includes('.0.') || path === 'start' || path === 'traffic.curve.kind' || draw() < 0.3) continue;
      const value = anyValue(facts, draw);
      if (value !== undefined) write(input, path.split('.'), value);
    }
    try {
      const scenario = parseScenario(input);
      if (workOf(scenario).setUpMs <= MOST_SET_UP_MS) return scenario;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
    }
  }
}

function anyValue(facts: Facts, draw: Draw): unknown {
  if (facts.kind === 'choice') return facts.options[Math.floor(draw() * facts.options.length)];
  if (facts.kind === 'flag') return draw() < 0.5;
  if (facts.kind === 'text' || facts.kind === 'amount') return undefined;
  if (facts.kind === 'maybe' && draw() < 0.5) return null;
  const value = logBetween(draw, Math.max(facts.min, 0.001), facts.max);
  return facts.integer ? Math.round(value) : value;
}

function logBetween(draw: Draw, low: number, high: number): number {
  return low * (high / low) ** draw();
}

function write(node: Record<string, unknown>, [key, ...below]: string[], value: unknown): void {
  if (below.length === 0) node[key] = value;
  else {
    node[key] ??= {};
    write(node[key] as Record<string, unknown>, below, value);
  }
}
