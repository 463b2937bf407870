import { describe, expect, it } from 'vitest';
import { HARMS, type Ledger, type Obstacle, type Refusal, type SimEvent, siteOf } from '../../../src/engine/index.ts';
import { createLedger } from '../../../src/engine/world/ledger.ts';
import { forecastDrains, phaseOutlook, type Wait } from '../../../src/forecast/index.ts';
import { eventWords } from '../../../src/words/run/events.ts';
import { obstacleWords } from '../../../src/words/run/obstacles.ts';
import { harmClauses, harmSoFar, harmsWords, outcomeWords } from '../../../src/words/run/outcome.ts';
import { refusalWords } from '../../../src/words/run/refusals.ts';
import { timeToGo, waitWords } from '../../../src/words/run/waits.ts';
import { problemWords } from '../../../src/words/settings/problems.ts';
import { refused, tickUntil, worldOf } from '../../engine/runs.ts';
import { expectNoSlip, expectSentence } from '../sentences.ts';
import { ALLOWED, problemsOf, toldFacts } from '../toldFacts.ts';

const { events, obstacles, ...found } = toldFacts();
const refusals = [...found.refusals, ofAnEndingPod()];
const outlooks = [...found.outlooks, ofACounter()];

/** What is refused of a pod that is being ended: random runs hardly ever act on one. */
function ofAnEndingPod() {
  const world = worldOf({ rollout: { strategy: 'kubernetes' } });
  tickUntil(world, ({ servers }) => servers[0].stopsTick >= 0, 1_000);
  return { fact: refused(world, { type: 'drain', server: 'Alice' }), site: siteOf(world) };
}

/** What is waited for where a counter of requests is: random runs hardly ever have one. */
function ofACounter() {
  const world = worldOf({ traffic: { requestSeconds: 1 }, rollout: { dryWhen: 'counter' } });
  tickUntil(world, ({ servers }) => servers[0].status === 'draining', 1_000);
  return { fact: phaseOutlook(world, forecastDrains(world)), site: siteOf(world) };
}

const typesOf = (facts: { fact: { type: string } }[]): string[] =>
  [...new Set(facts.map(({ fact }) => fact.type))].sort();

/** Every type there is: the compiler sees that none is left out. */
const EVENTS = {
  phase: true,
  dry: true,
  cutOff: true,
  timeout: true,
  killed: true,
  handedOff: true,
  forgotten: true,
  crashed: true,
  recovered: true,
  tested: true,
  migrated: true,
  holding: true,
  leftOut: true,
  turnedRound: true,
  harmBegins: true,
  harmEnds: true,
  act: true,
  testDecided: true,
  set: true,
} satisfies Record<SimEvent['type'], true>;
const OBSTACLES = {
  testFailed: true,
  down: true,
  needsOperator: true,
  lastInService: true,
  lastDown: true,
} satisfies Record<Obstacle['type'], true>;
const REFUSALS = {
  noCommand: true,
  noSuchServer: true,
  needsRestart: true,
  badValue: true,
  rolloutOver: true,
  rolloutNotBegun: true,
  alreadyGoingBack: true,
  noWayBack: true,
  obstacle: true,
  unfinished: true,
  wouldCut: true,
  onlyServer: true,
  wrongStatus: true,
  notInService: true,
  alreadyInService: true,
  abandons: true,
  untested: true,
  atWork: true,
  nobodyThere: true,
  bleedFirst: true,
  alreadyUpdating: true,
  hasThatVersion: true,
  alreadyTested: true,
  stillStarting: true,
  ending: true,
} satisfies Record<Refusal['type'], true>;
const WAITS = {
  nothing: true,
  obstacle: true,
  operator: true,
  firstServer: true,
  canary: true,
  pause: true,
  gone: true,
  users: true,
  timeout: true,
  counter: true,
  quiet: true,
  start: true,
  update: true,
  test: true,
  warmUp: true,
} satisfies Record<Wait['type'], true>;

const all = (types: object): string[] => Object.keys(types).sort();

describe('everything that happens in a run', () => {
  it('is said in a sentence: each event', () => {
    expect(typesOf(events)).toEqual(all(EVENTS));
    for (const { fact, site } of events) expectSentence(eventWords(fact, site), fact);
  });

  it('is said in a sentence: each obstacle', () => {
    expect(typesOf(obstacles)).toEqual(all(OBSTACLES));
    for (const { fact, site } of obstacles) expectSentence(obstacleWords(fact, site), fact);
  });

  it('is said in a sentence: each refusal', () => {
    expect(typesOf(refusals)).toEqual(all(REFUSALS));
    for (const { fact, site } of refusals) {
      const words = refusalWords(fact, site);
      // What the operator typed is told as it was typed.
      if (fact.type === 'noSuchServer' || fact.type === 'needsRestart') expect(words).toMatch(/^.+\.$/s);
      else if (fact.type === 'noCommand') expect(words).toMatch(/^That is not a command.*\.$/s);
      else expectSentence(words, fact);
    }
  });

  it('is said in a sentence: each wait, and how long it should still take', () => {
    expect(typesOf(outlooks.map(({ fact, site }) => ({ fact: fact.wait, site })))).toEqual(all(WAITS));
    for (const { fact, site } of outlooks) {
      if (fact.wait.type === 'nothing') expect(waitWords(fact.wait, site)).toBe('');
      else expectSentence(waitWords(fact.wait, site), fact);
      const time = timeToGo(fact);
      if (time !== '') expectSentence(time, fact);
    }
  });

  it('says of an event the server that it is about', () => {
    for (const { fact, site } of events) {
      if (!('server' in fact) || fact.type === 'handedOff') continue;
      expect(eventWords(fact, site)).toContain(site.names[fact.server]);
    }
  });
});

describe('whatever is wrong with a scenario', () => {
  it('is said in a sentence, with the field, what it is, and what it must be', () => {
    const problems = problemsOf(4000, 82);
    const types = new Set(problems.map(({ allowed }) => allowed.type));
    expect([...types].sort()).toEqual(all(ALLOWED));
    for (const problem of problems) {
      const words = problemWords(problem);
      expect(words).toMatch(/ is .*; it must be .+\.$/s);
      expectNoSlip(words, problem);
    }
  });
});

describe('every harm', () => {
  const ledgerWith = (entries: Partial<Ledger>): Ledger => ({ ...createLedger(), ...entries });
  const rollout = { status: 'done', startedTick: 1, finishedTick: 2, obstacle: null } as const;

  it.each([...HARMS])('is told: %s, of one and of many', (harm) => {
    const [one, many] = [1, 1234].map((amount) =>
      harmClauses(ledgerWith({ [harm]: amount, peopleSignedOut: amount }), [harm]),
    );
    expect(one).not.toBe(many);
    for (const words of [one, many]) {
      expect(words).toMatch(/^[a-z0-9].*[a-z]$/);
      expectNoSlip(words, harm);
    }
  });

  it.each([...HARMS])('is in the outcome, unless another one says it: %s', (harm) => {
    const alone = ledgerWith({ [harm]: 7 });
    const told = harm === 'ordersLostMidOrder' ? ledgerWith({ ordersLost: 7, [harm]: 7 }) : alone;
    expect(harmsWords(told)).not.toBe(harmsWords(createLedger()));
    for (const words of [outcomeWords({ ledger: told, rollout }), harmSoFar(told)]) {
      for (const sentence of words.split(/(?<=\.) /)) expectSentence(sentence, harm);
    }
  });

  it('is told with all the others, the gravest first', () => {
    const ledger = ledgerWith(Object.fromEntries(HARMS.map((harm) => [harm, 3])));
    const words = harmsWords(ledger);
    expect(words.indexOf('cut off')).toBeLessThan(words.indexOf('turned away'));
    expect(words.indexOf('turned away')).toBeLessThan(words.indexOf('slow'));
    expectNoSlip(words, ledger);
  });

  it('is none where there is none: nobody was hurt', () => {
    expect(harmsWords(createLedger())).toBe('nobody was hurt');
    expect(harmSoFar(createLedger())).toBe('');
    expectSentence(outcomeWords({ ledger: createLedger(), rollout }), 'none');
    expect(outcomeWords({ ledger: createLedger(), rollout: { ...rollout, status: 'running' } })).toBe('');
  });
});
