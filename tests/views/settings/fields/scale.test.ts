import { describe, expect, it } from 'vitest';
import { createScale, WAY } from '../../../../src/views/settings/fields/scale.ts';

describe('a slider', () => {
  it('reaches both ends of its span', () => {
    for (const scale of [createScale(0.01, 100, false), createScale(0, 600, true)]) {
      expect(scale.toWay(scale.toValue(0))).toBeCloseTo(0, 6);
      expect(scale.toWay(scale.toValue(WAY))).toBeCloseTo(WAY, 6);
    }
  });

  it('goes by equal ratios where the span is wide, evenly where it is not', () => {
    expect(createScale(0.01, 100, false).toValue(WAY / 2)).toBe(1);
    expect(createScale(0, 600, true).toValue(WAY / 2)).toBe(300);
  });

  it('stays at its end for a value beyond it', () => {
    expect(createScale(0.01, 100, false).toWay(5000)).toBe(WAY);
    expect(createScale(0.01, 100, false).toWay(0)).toBe(0);
  });
});
