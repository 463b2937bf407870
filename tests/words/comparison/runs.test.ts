import { afterEach, describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { speak } from '../../../src/words/catalogue.ts';
import {
  baseWords,
  comparedField,
  differsWords,
  progressWords,
  runLabels,
  runSubjects,
  shortRunLabels,
} from '../../../src/words/comparison/runs.ts';

const labels = (field: string, ...values: (string | number | boolean | null)[]) => runLabels({ field, values });

afterEach(() => speak({}));

describe('the name of a run', () => {
  it('is that of its value', () => {
    expect(labels('rollout.strategy', 'bleed', 'lockOut')).toEqual(['Bleed', 'Lock out']);
    expect(labels('balancer.drainTimeoutSeconds', 60, null)).toEqual(['Drain timeout: 60 s', 'Drain timeout: none']);
    expect(labels('servers', 1, 3)).toEqual(['1 server', '3 servers']);
    expect(labels('operator', 'nothing', 'nextPhase')).toEqual(['Let it go on', 'Next phase at once']);
    expect(labels('rollout.onTestFailure', 'hold', 'carryOn')).toEqual([
      'If a test fails: Hold',
      'If a test fails: Carry on',
    ]);
    expect(labels('rollout.mirroredDatabase', true, false)).toEqual([
      'Mirrored database: yes',
      'Mirrored database: no',
    ]);
  });

  it('is the value alone where there is little room', () => {
    const setup = { field: 'balancer.drainTimeoutSeconds', values: [60, null, null] };
    expect(shortRunLabels(setup)).toEqual(['60 s', 'none (2)', 'none (3)']);
    expect(shortRunLabels({ field: 'rollout.strategy', values: ['bleed', 'lockOut'] })).toEqual(['Bleed', 'Lock out']);
  });

  it('has a number where others have the same', () => {
    expect(labels('seed', 1, 2, 1)).toEqual(['Seed: 1 (1)', 'Seed: 2', 'Seed: 1 (3)']);
  });

  it('is whole where the name of its field has a “to” in it', () => {
    speak({ 'fields.balancer': { 'balancer.drainTimeoutSeconds': { label: 'Time to live', about: '' } } });
    expect(labels('balancer.drainTimeoutSeconds', 60, 120)).toEqual(['Time to live: 60 s', 'Time to live: 120 s']);
  });

  it('begins a sentence as what one does, or in quotes', () => {
    expect(runSubjects({ field: 'rollout.strategy', values: ['bleed', 'blueGreen'] })).toEqual([
      'Bleeding',
      'The mirrored environment',
    ]);
    expect(runSubjects({ field: 'seed', values: [1, 2] })).toEqual(['“Seed: 1”', '“Seed: 2”']);
  });
});

describe('what a comparison is about', () => {
  const scenario = parseScenario({ name: 'Night' });
  const moment = { scenario, commands: [], shownTick: 150, endTick: 200 };

  it('is what all start from, and what differs', () => {
    expect(baseWords('article', parseScenario({}))).toBe('The article’s shop');
    expect(baseWords('start', scenario)).toBe('Night');
    expect(baseWords('moment', moment)).toBe('Night, from 2:30 on');
    expect(differsWords({ base: 'start', field: 'rollout.strategy', values: [] }, scenario)).toBe(
      'Night · Strategy differs',
    );
    expect(comparedField('operator')).toBe('What the operator does');
    expect(comparedField('servers')).toBe('Number of servers');
  });

  it('tells until there is a verdict how far the runs are', () => {
    const setup = { base: 'article', field: 'rollout.strategy', values: ['bleed', 'lockOut', 'blueGreen'] } as const;
    const said = (over: boolean[], started = true) => progressWords(setup, true, over, started);
    expect(said([false, false, false], false)).toBe(
      'The very same users meet every run. Press Play. At the end it says which to prefer, and why.',
    );
    expect(said([false, true, true])).toMatch(/Lock out and Blue-green: over\. The others are still under way\.$/);
    expect(said([true, true, true], false)).toMatch(/Every rollout is already over\. Press Play/);
    expect(progressWords(setup, false, [false], true)).toMatch(/^The users themselves are what differs/);
  });
});
