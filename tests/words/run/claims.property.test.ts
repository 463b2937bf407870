import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  applyCommand,
  createWorld,
  observe,
  parseScenario,
  type ScenarioInput,
  type SimEvent,
  siteOf,
  tick,
  unusual,
  type World,
} from '../../../src/engine/index.ts';
import { forecastDrains, type PhaseOutlook, phaseOutlook } from '../../../src/forecast/index.ts';
import { speak } from '../../../src/words/catalogue.ts';
import { eventWords } from '../../../src/words/run/events.ts';
import { obstacleWords } from '../../../src/words/run/obstacles.ts';
import { harmSoFar, outcomeWords } from '../../../src/words/run/outcome.ts';
import { timeToGo, waitWords } from '../../../src/words/run/waits.ts';
import { anyRecordingOf } from '../../any/anyRecording.ts';
import { entriesOf, speakMarked, unsaidBy, usedIn } from '../spoken.ts';
import { type Before, CLAIMS, noteBefore } from './claims.ts';

const sources = import.meta.glob<string>('../../../src/words/run/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
import.meta.glob('../../../src/words/run/*.ts', { eager: true });

/** Parts whose sentences claim something of a run: each of their entries has a truth. */
const CLAIMING = ['events', 'obstacles', 'outcome', 'waits'];
/** Parts that have truths in tests of their own; the load balancer's trouble is a fact of the narration's. */
const ELSEWHERE = [
  'narration',
  'traffic',
  'refusals',
  'servers',
  'status',
  'health',
  'story',
  'realStory',
  'doings',
  'rolloutForecast',
  'forecasts',
];
/**
 * Parts that claim nothing: names, labels and what they mean, what the operator does, and sentences made of others' words
 * and numbers.
 */
const LABELS = [...['acts', 'deeds', 'phases', 'ledgerTitles', 'ledgerEntries', 'recordingProblems'], 'moments'];

const RUNS = 12;

beforeAll(() => speakMarked(...CLAIMING));
afterAll(() => speak({}));

const lies: Record<string, string> = {};

function hold(
  text: string,
  before: Before,
  world: World,
  event: SimEvent | null,
  outlook: PhaseOutlook | null = null,
): void {
  for (const { entry, args } of usedIn(text)) {
    if (!CLAIMS[entry]({ before, world, event, outlook }, ...(args as never[])))
      lies[entry] ??= `tick ${world.tick}: ${text} ${JSON.stringify(event)} ${JSON.stringify(unusual(world.scenario))}`;
  }
}

/** Does something to a world, and holds what is told of it against what has become of it. */
function watch(world: World, act: () => void, whole: boolean): void {
  const before = noteBefore(world);
  act();
  const site = siteOf(world);
  const known = new Set(before.events);
  for (const event of world.events) if (!known.has(event)) hold(eventWords(event, site), before, world, event);
  if (!whole) return;
  const { ledger, rollout } = observe(world);
  const outlook = phaseOutlook(world, forecastDrains(world));
  hold(`${outcomeWords({ ledger, rollout })} ${harmSoFar(ledger)}`, before, world, null);
  hold(outcomeWords({ ledger, rollout }, { headlined: true }), before, world, null);
  hold(`${waitWords(outlook.wait, site)} ${timeToGo(outlook)}`, before, world, null, outlook);
  if (rollout.obstacle !== null) hold(obstacleWords(rollout.obstacle, site), before, world, null);
}

describe('what is claimed of a run', () => {
  it('has a truth for each sentence that claims anything', () => {
    const entries = entriesOf(...CLAIMING);
    expect(Object.keys(CLAIMS).sort()).toEqual(entries.sort());
  });

  it('is all that words about a run say: every other part is a label, or has its truths elsewhere', () => {
    const parts = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/\bpart\('(\w+)'/g)].map(([, name]) => name),
    );
    expect([...CLAIMING, ...ELSEWHERE, ...LABELS].sort()).toEqual(parts.sort());
  });

  it('is so, whatever becomes of the run', () => {
    for (const { scenario, log } of fc.sample(anyRecordingOf(25, 10), { numRuns: RUNS, seed: 85 })) {
      const world = createWorld(scenario);
      for (const { wait, command } of log) {
        for (let i = 0; i < Math.min(wait, 150); i++) watch(world, () => tick(world), i % 50 === 0);
        watch(world, () => applyCommand(world, command), false);
        // Why the rollout waits is seen anew with the next tick.
        watch(world, () => tick(world), true);
      }
    }
    expect(lies).toEqual({});
    expect(unsaidBy()).toEqual({});
  });

  it('is so of every way in which a drain may end', () => {
    const ways: ScenarioInput[] = [
      { rollout: { dryWhen: 'counter' } },
      { rollout: { dryWhen: 'quiet', quietSeconds: 30 } },
      { balancer: { drainTimeoutSeconds: 200, drainEnds: 'atDeadline' } },
      { balancer: { drainTimeoutSeconds: 200, onDrainTimeout: 'cut' } },
    ];
    for (const way of ways) {
      const world = createWorld(parseScenario(way));
      while (world.tick < 600) watch(world, () => tick(world), true);
    }
    expect(lies).toEqual({});
    expect(unsaidBy()).toEqual({});
  });
});
