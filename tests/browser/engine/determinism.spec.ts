import fc from 'fast-check';
import {
  type Command,
  PRODUCTS,
  type Scenario,
  type ScenarioInput,
  SPREADS,
  STRATEGY_NAMES,
} from '../../../src/engine/index.ts';
import { LESSONS } from '../../../src/lessons/index.ts';
import { anyScenario } from '../../any/anyScenario.ts';
import { partOf } from '../../seeds.ts';
import { fingerprintsIn } from '../kit/engineInPage.ts';
import { fingerprintsOf } from '../kit/fingerprints.ts';
import { EVERY_BROWSER, expect, test } from '../kit/page.ts';

/** An operator who leaves nothing out. Some of it is refused in some scenarios, and that must be the same too. */
const ACTS: [number, Command][] = [
  [40, { type: 'drain', server: 'Bob' }],
  [90, { type: 'set', field: 'traffic.arrivalRate', value: 0.73 }],
  [120, { type: 'set', field: 'traffic.sessionLength.meanSeconds', value: 97.3 }],
  [150, { type: 'update', server: 'Bob', force: true }],
  [180, { type: 'putBack', server: 'Bob', force: true }],
  [240, { type: 'crash', server: 'Alice', seconds: 77 }],
  [330, { type: 'forceTest', server: 'Alice', outcome: 'fail' }],
  [360, { type: 'nextPhase', force: true }],
  [420, { type: 'set', field: 'balancer.routing', value: 'powerOfTwo' }],
  [480, { type: 'cutOff', server: 'Alice', force: true }],
  [600, { type: 'rollBack' }],
];
const TICKS = [0, 1, 60, 300, 1000];

const names = <T extends object>(record: T) => Object.keys(record) as Extract<keyof T, string>[];
const SCENARIOS: [string, ScenarioInput | Scenario][] = [
  ['the article', {}],
  ...LESSONS.map(({ id, run }): [string, ScenarioInput] => [id, run.scenario]),
  ...STRATEGY_NAMES.map((strategy): [string, ScenarioInput] => [
    `strategy ${strategy}`,
    { servers: [{}, {}, {}, {}], rollout: { strategy, balancedSeconds: 10, canarySeconds: 60 } },
  ]),
  ...(['none', ...names(PRODUCTS)] as const).map((product): [string, ScenarioInput] => [
    `product ${product}`,
    { balancer: { product }, traffic: { returnProbability: 0.4 } },
  ]),
  ...names(SPREADS).flatMap((distribution) =>
    (['constant', 'day', 'spike'] as const).map((kind): [string, ScenarioInput] => [
      `${distribution}, ${kind}`,
      { tickSeconds: 0.7, traffic: { arrivalRate: 2, sessionLength: { distribution }, curve: { kind } } },
    ]),
  ),
  ['a very heavy tail', { traffic: { sessionLength: { distribution: 'pareto', spread: 1.06 } } }],
  ['many users', { traffic: { arrivalRate: 200 }, servers: [{ capacity: 50_000 }, { capacity: 50_000 }] }],
  ...fc
    .sample(anyScenario({ maxMeanTicks: 50 }), { seed: 11, numRuns: 15 })
    .map((scenario, i): [string, Scenario] => [`any scenario, no. ${i}`, scenario]),
];

const TRIED = partOf(SCENARIOS);

test('every run has the fingerprints that it has in Node', EVERY_BROWSER, async ({ page }) => {
  const commands = ACTS.map(([tick, command]) => ({ tick, command }));
  const runs = [
    { scenario: {}, commands: [], ticks: TICKS },
    ...TRIED.map(([, scenario]) => ({ scenario, commands, ticks: TICKS })),
  ];
  const inWords = (prints: string[][]) =>
    prints.map((print, i) => `${TRIED[i - 1]?.[0] ?? 'nothing done'}: ${print.join(' ')}`);
  const inNode = runs.map(fingerprintsOf);
  expect(new Set(inNode.map((print) => print.at(-1))).size).toBeGreaterThan(runs.length / 2);
  expect(inWords(await fingerprintsIn(page, runs))).toEqual(inWords(inNode));
});
