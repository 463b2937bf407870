import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/engine/index.ts';
import { bandWords } from '../../../src/words/duration.ts';
import { saysVersion, shortName } from '../../../src/words/names.ts';
import { clusterWords, conditionWords, drainWords, serverLabel } from '../../../src/words/run/servers.ts';
import { timeToGo } from '../../../src/words/run/waits.ts';
import { worldAfter } from '../../views/stage/scene/frames.ts';

const BAND = { low: 110, median: 240, high: 540 };
const DRAIN = { left: 12, dry: true, ...BAND };

describe('words about servers', () => {
  it('say how many are left on a bleeding server', () => {
    expect(drainWords(DRAIN, true)).toBe('12 users left, dry in about 4 min (2–9)');
    expect(drainWords(DRAIN, false)).toBe('dry in ~4\u00a0min');
  });

  it('say when a bleed ends where that is certain, whoever is left', () => {
    const ends = { dry: true, low: 80, median: 80, high: 80 };
    expect(drainWords({ left: 1, ...ends }, true)).toBe('1 user left, the bleed ends in 1 min 20 s');
    expect(drainWords({ left: 0, ...ends }, true)).toBe('nobody left, the bleed ends in 1 min 20 s');
    expect(drainWords({ left: 0, ...ends }, false)).toBe('ends in 1 min 20 s');
  });

  it('call no server dry on which users may be left when its bleed ends', () => {
    const byCounter = { ...DRAIN, dry: false };
    expect(drainWords(byCounter, true)).toBe('12 users left, the bleed ends in about 4 min (2–9)');
    expect(drainWords(byCounter, false)).toBe('ends in ~4\u00a0min');
  });

  it('say a forecast on a server as the phase track says it', () => {
    expect(bandWords(BAND)).toBe('about 4 min (2–9)');
    expect(drainWords(DRAIN, true)).toContain(bandWords(BAND));
    const outlook = { wait: { type: 'users', left: 12, more: false, orTimeout: false }, seconds: BAND } as const;
    expect(timeToGo(outlook).toLowerCase()).toBe(`${bandWords(BAND)}.`);
  });

  it('say that a server never runs dry while more keep coming', () => {
    const endless = { left: 12, dry: true, low: Infinity, median: Infinity, high: Infinity };
    expect(drainWords(endless, true)).toBe('12 users left, and new ones still come');
    expect(drainWords(endless, false)).toBe('new ones still come');
  });

  it('say how a server is, at length and in short', () => {
    expect([conditionWords('draining', true), conditionWords('draining', false)]).toEqual(['Being bled', 'Bleeding']);
    expect([conditionWords('failing', true), conditionWords('slow', false)]).toEqual(['Full, or nearly', 'Slow']);
    const alice = { name: 'Alice', version: 2, sessions: 1_234, capacity: 2_000 };
    expect(serverLabel(alice, 'inService')).toBe('Alice: version 2, In service, 1,234 of 2,000');
  });

  it('sum the stage up in round numbers', () => {
    const world = worldAfter(70);
    expect(clusterWords(observe(world))).toMatch(
      /^The cluster\. Alice, version 1: being bled, about \d+ of 120 users\. Bob, version 1: in service/,
    );
    const many = worldAfter(1, { servers: Array.from({ length: 200 }, () => ({})) });
    expect(clusterWords(observe(many))).toBe('The cluster: 200 servers, 200 in service.');
  });

  it('shorten names for narrow places, and know when one tells the version already', () => {
    expect(['Mallory 7', 'Al', 'Alice (green)'].map(shortName)).toEqual(['Mal7', 'Al', 'Ali(green)']);
    expect([saysVersion('Alice v2', 2), saysVersion('Alice v2', 1), saysVersion('Alice', 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
