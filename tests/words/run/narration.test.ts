import { describe, expect, it } from 'vitest';
import { type Phase, STRATEGY_NAMES, siteOf } from '../../../src/engine/index.ts';
import { narrationWords } from '../../../src/words/run/narration.ts';
import { phaseName, phaseNames, stepWords } from '../../../src/words/run/phases.ts';
import { strategies } from '../../../src/words/settings/strategies.ts';
import { act, tickUntil, worldOf } from '../../engine/runs.ts';
import { expectNoSlip, expectSentence } from '../sentences.ts';
import { factsOf } from '../toldFacts.ts';

const shop = (strategy: (typeof STRATEGY_NAMES)[number]) =>
  worldOf({
    servers: [{}, {}, {}],
    traffic: { sessionLength: { meanSeconds: 10 } },
    rollout: { strategy, balancedSeconds: 5, updateSeconds: 4, testSeconds: 3 },
  });

/** Whatever phases random runs come to. */
const { phases } = factsOf(100, 83);

/** What is told phase by phase. */
const toldOf = (world: ReturnType<typeof shop>) =>
  world.rollout.plan.map((phase) => `${phase.kind}: ${narrationWords(phase, siteOf(world))}`);

describe('the narration', () => {
  it.each(STRATEGY_NAMES)('of %s is a sentence for each phase, and so is what it costs', (strategy) => {
    const world = shop(strategy);
    for (const phase of world.rollout.plan) {
      const words = narrationWords(phase, siteOf(world));
      expectSentence(words, phase);
      expect(words).not.toMatch(/nobody,|to nobody|^nobody/i);
    }
    for (const sentence of strategies[strategy].cost.split(/(?<=\.) /)) expectSentence(sentence, strategy);
  });

  it('of the article’s way is this', () => {
    expect(toldOf(shop('bleed')).slice(0, 5)).toEqual([
      'balanced: Users come and go; the load balancer shares them between Alice, Bob and Carol.',
      'drain: Alice is bled: new users go to Bob and Carol, those already here stay until they leave.',
      'update: Alice is empty and gets the new version; all new users go to Bob and Carol.',
      'test: Alice is tested before any user sees the new version.',
      'putBack: Alice goes into service with the new version.',
    ]);
  });

  it('of a closed site is this', () => {
    expect(toldOf(shop('maintenance')).slice(1, 4)).toEqual([
      'close: The site is closed to new users; those who are here may finish.',
      'update: The site is closed while every server gets the new version.',
      'test: Alice, Bob and Carol are tested before any user sees the new version.',
    ]);
  });

  it('of Kubernetes is this', () => {
    const told = toldOf(shop('kubernetes'));
    expect(told.slice(1, 4)).toEqual([
      'replace: Alice v2 starts with the new version.',
      'test: Alice v2 must report ready.',
      'putBack: Alice v2 goes into service with the new version.',
    ]);
    expect(told.at(-2)).toBe('retire: The last old pod, Carol, is shut down.');
  });

  it('of a way back is this', () => {
    const world = shop('bleed');
    tickUntil(world, ({ servers }) => servers[1].status === 'draining', 1000);
    act(world, { type: 'rollBack' });
    const back = toldOf(world).slice(world.rollout.index);
    expect(back.at(0)).toBe('drain: Alice is bled back: the new version goes, but nobody is thrown out.');
    expect(back.at(-1)).toBe('rolledBack: Every server runs the old version again. The rollout was taken back.');
  });

  it('of an end without some of them names them', () => {
    const world = shop('bleed');
    act(world, { type: 'forceTest', server: 'Alice', outcome: 'fail' });
    tickUntil(world, ({ rollout }) => rollout.status === 'holding', 1000);
    act(world, { type: 'nextPhase', force: true });
    tickUntil(world, ({ rollout }) => rollout.status === 'done', 1000);
    expect(toldOf(world).at(-1)).toBe('done: The rollout is over; Alice was left out.');
  });

  it('of a phase whose servers were all left out says so', () => {
    const world = shop('bleed');
    const phase: Phase = { ...world.rollout.plan[1], servers: [], entry: [{ action: 'drain', servers: [] }] };
    expect(narrationWords(phase, siteOf(world))).toBe(
      'All its servers were left out: there is nothing to do in this phase.',
    );
  });

  it('is a sentence whatever becomes of a rollout, and never begins with nobody', () => {
    expect(new Set(phases.map(({ fact }) => fact.kind)).size).toBe(16);
    for (const { fact, site } of phases) {
      const words = narrationWords(fact, site);
      for (const sentence of words.split(/(?<=\.) /)) expectSentence(sentence, fact);
      expect(words).not.toMatch(/^nobody/i);
    }
  });
});

describe('the name of a phase', () => {
  it('says what is done and to whom, ever shorter', () => {
    for (const { fact, site } of phases) {
      const names = phaseNames(fact.kind, fact.servers, site.names);
      expect(names[0]).toBe(phaseName(fact.kind, fact.servers, site.names));
      const { verb, who } = stepWords(fact.kind, fact.servers, site.names);
      expect(names.at(-1)).toBe(verb);
      for (const name of [...names, verb]) {
        expect(name).toMatch(/^\p{Lu}/u);
        expectNoSlip(name, fact);
      }
      expectNoSlip(who, fact);
    }
  });
});
