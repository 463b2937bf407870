import fc from 'fast-check';
import {
  type Allowed,
  type Obstacle,
  type Phase,
  type Problem,
  parseScenario,
  type Refusal,
  ScenarioError,
  type SimEvent,
  type Site,
  siteOf,
  type World,
  withField,
} from '../../src/engine/index.ts';
import { forecastDrains, type PhaseOutlook, phaseOutlook } from '../../src/forecast/index.ts';
import type { Situation } from '../../src/store/situation/facts.ts';
import { situationOf } from '../../src/store/situation/situation.ts';
import { anyScenario } from '../any/anyScenario.ts';
import { anyRuns } from '../engine/happenings.ts';
import { anyChange } from '../engine/scenario/anyChange.ts';
import { cases } from '../seeds.ts';

/** A fact, and the site that it is about. */
type Of<T> = { fact: T; site: Site };

/** All that random runs have to tell. */
export type Facts = {
  events: Of<SimEvent>[];
  phases: Of<Phase>[];
  situations: Of<Situation>[];
  obstacles: Of<Obstacle>[];
  refusals: Of<Refusal>[];
  outlooks: Of<PhaseOutlook>[];
};

/** So many runs come to everything that may happen. */
const RUNS = Math.max(60, cases(150));
let told: Facts | null = null;

/** What random runs have to tell, the same to everyone who asks. */
export function toldFacts(): Facts {
  told ??= factsOf(RUNS, 84);
  return told;
}

function factsOf(runs: number, seed: number): Facts {
  const outlooks: Of<PhaseOutlook>[] = [];
  const situations: Of<Situation>[] = [];
  const look = (world: World) => {
    situations.push({ fact: situationOf(world), site: siteOf(world) });
    outlooks.push({ fact: phaseOutlook(world, forecastDrains(world)), site: siteOf(world) });
  };
  const found = anyRuns(runs, seed, look).map((run) => ({ ...run, site: siteOf(run.world) }));
  const all = <T>(pick: (run: (typeof found)[number]) => readonly T[]): Of<T>[] =>
    found.flatMap((run) => pick(run).map((fact) => ({ fact, site: run.site })));
  return {
    events: all(({ events }) => events),
    phases: all(({ phases }) => phases),
    obstacles: all(({ obstacles }) => obstacles),
    refusals: all(({ refusals }) => refusals.map(({ refusal }) => refusal)),
    outlooks,
    situations,
  };
}

/** Scenarios that contradict themselves, each in its way. */
const CONTRADICTIONS: object[] = [
  { nonsense: 1 },
  { traffic: 3 },
  { servers: [] },
  { servers: [{}, { name: 'Alice' }] },
  { servers: [{}, { name: 'Alice (green)' }], rollout: { strategy: 'blueGreen' } },
  { rollout: { batchSize: 2 } },
  { rollout: { maxSurge: '0', maxUnavailable: '0' } },
  { rollout: { failures: [{ server: 'Nemo' }] } },
  { balancer: { drainKnownTo: 2 } },
  { traffic: { curve: { points: [{ seconds: 2 }, { seconds: 1 }] } } },
  { traffic: { arrivalRate: 20_000, sessionLength: { meanSeconds: 1000 } }, servers: [{ capacity: 10_000_000 }] },
  { traffic: { returnProbability: 0.95, awaySeconds: 1_000_000 } },
  { tickSeconds: 60, traffic: { arrivalRate: 20_000, sessionLength: { meanSeconds: 1 } } },
  { traffic: { sessionLength: { distribution: 'fixed', spread: '1' } } },
  { traffic: { sessionLength: { distribution: 'empirical', quantiles: [2, 1] } } },
  { name: 'a\nb' },
];

/** What can be wrong with a scenario, in all ways that random changes and the above find. */
export function problemsOf(changes: number, seed: number): Problem[] {
  const problems: Problem[] = [];
  const note = (make: () => unknown) => {
    try {
      make();
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(error);
    }
  };
  for (const input of CONTRADICTIONS) note(() => parseScenario(input));
  const scenarios = fc.sample(fc.tuple(anyScenario(), fc.array(anyChange(), { minLength: 20, maxLength: 20 })), {
    numRuns: Math.ceil(changes / 20),
    seed,
  });
  for (const [scenario, list] of scenarios)
    for (const { field, value } of list) note(() => withField(scenario, field, value));
  return problems;
}

/** Every way in which a value is allowed. */
export const ALLOWED = {
  number: true,
  choice: true,
  flag: true,
  text: true,
  amount: true,
  spread: true,
  object: true,
  list: true,
  knownField: true,
  anyField: true,
  otherName: true,
  freeName: true,
  smallerBatch: true,
  unavailableWithoutSurge: true,
  atMostBalancers: true,
  server: true,
  laterPoint: true,
  risingLength: true,
  lessWork: true,
} satisfies Record<Allowed['type'], true>;
