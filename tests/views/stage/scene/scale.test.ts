import { describe, expect, it } from 'vitest';
import { expectedPeaks, topsOf } from '../../../../src/views/stage/scene/scale.ts';
import { worldAfter } from './frames.ts';

describe('the scale of the glasses', () => {
  it('expects what a survivor carries: with one of two away, all 60 users of the article', () => {
    expect(expectedPeaks(worldAfter(0).scenario)).toEqual([60, 60]);
    const six = worldAfter(0, { servers: Array.from({ length: 6 }, () => ({})), traffic: { arrivalRate: 2 } });
    expect(expectedPeaks(six.scenario)[0]).toBeCloseTo(48, 9);
  });

  it('goes up to the capacity where more than 35 % of it is expected', () => {
    expect(topsOf(worldAfter(0))).toEqual({ tops: [120, 120], torn: false });
  });

  it('ends at 1.6 times the expected peak under a torn rim where less is, until somebody is above it', () => {
    const world = worldAfter(0, { servers: [{ capacity: 2_000 }, { capacity: 2_000 }] });
    expect(topsOf(world)).toEqual({ tops: [96, 96], torn: true });
    world.servers[1].sessions = 96;
    expect(topsOf(world)).toEqual({ tops: [2_000, 2_000], torn: false });
  });
});
