import { describe, expect, it } from 'vitest';
import { gripAt } from '../../../../src/views/timeline/layout/overview.ts';
import {
  brushed,
  followed,
  panned,
  resized,
  shownPart,
  visibleSpan,
  type Zoom,
  zoomAround,
  zoomLimits,
} from '../../../../src/views/timeline/layout/zoom.ts';
import { zoomKey } from '../../../../src/views/timeline/part/zoomKeys.ts';
import { frameAfter } from '../run.ts';

const limits = { wholeTicks: 1_000, leastTicks: 50 };
const zoom = { startTick: 200, endTick: 400 };

describe('zooming', () => {
  it('keeps what is under the pointer where it is', () => {
    for (const factor of [0.5, 0.9, 1.5]) {
      const { startTick, endTick } = visibleSpan(zoomAround(zoom, limits, factor, 250), limits);
      expect(endTick - startTick).toBeCloseTo(200 * factor, 9);
      expect((250 - startTick) / (endTick - startTick)).toBeCloseTo(0.25, 9);
    }
  });

  it('stays within the run, and ends where there is no more to see', () => {
    expect(zoomAround(zoom, limits, 100, 300)).toBeNull();
    expect(zoomAround(zoom, limits, 4, 210)).toEqual({ startTick: 170, endTick: 970 });
    expect(zoomAround({ startTick: 0, endTick: 100 }, limits, 2, 90)).toEqual({ startTick: 0, endTick: 200 });
    const nearest = visibleSpan(zoomAround(zoom, limits, 1e-9, 300), limits);
    expect(nearest.endTick - nearest.startTick).toBe(50);
  });

  it('of the whole run stays the whole run while that grows', () => {
    expect(visibleSpan(null, limits)).toEqual({ startTick: 0, endTick: 1_000 });
    expect(visibleSpan(null, { ...limits, wholeTicks: 2_000 }).endTick).toBe(2_000);
    expect(visibleSpan(zoom, { wholeTicks: 150, leastTicks: 50 })).toEqual({ startTick: 0, endTick: 150 });
  });

  it('by key goes in and out around the moment shown, and 0 shows all', () => {
    const frame = frameAfter(600);
    const limits = zoomLimits(frame, 1_000);
    const { wholeTicks } = limits;
    const key = (pressed: string, zoom: Zoom) =>
      zoomKey(pressed, { shownIn: () => zoom, limitsIn: () => limits }, frame);
    const nearer = key('+', null) as NonNullable<Zoom>;
    expect(nearer.endTick - nearer.startTick).toBeCloseTo(wholeTicks / 2, 9);
    expect((600 - nearer.startTick) / (nearer.endTick - nearer.startTick)).toBeCloseTo(600 / wholeTicks, 9);
    expect(key('-', nearer)).toBeNull();
    expect(key('0', nearer)).toBeNull();
    expect(key('x', nearer)).toBeUndefined();
  });

  it('is less deep where ticks were merged', () => {
    expect(zoomLimits(frameAfter(100), null).leastTicks).toBe(30);
    expect(zoomLimits(frameAfter(40_000), null).leastTicks).toBe(96);
  });
});

describe('the brush', () => {
  it('moves as a whole up to the ends of the run', () => {
    expect(panned(zoom, limits, 100)).toEqual({ startTick: 300, endTick: 500 });
    expect(panned(zoom, limits, -900)).toEqual({ startTick: 0, endTick: 200 });
    expect(panned(zoom, limits, 900)).toEqual({ startTick: 800, endTick: 1_000 });
    expect(panned(null, limits, 10)).toBeNull();
  });

  it('is resized at one end, the other stays, and it never turns over', () => {
    expect(resized(zoom, limits, 'startTick', 100)).toEqual({ startTick: 100, endTick: 400 });
    expect(resized(zoom, limits, 'startTick', 999)).toEqual({ startTick: 350, endTick: 400 });
    expect(resized(zoom, limits, 'endTick', 5)).toEqual({ startTick: 200, endTick: 250 });
    expect(resized(null, limits, 'endTick', 600)).toEqual({ startTick: 0, endTick: 600 });
  });

  it('is drawn in either direction', () => {
    expect(brushed(700, 300, limits)).toEqual({ startTick: 300, endTick: 700 });
    expect(brushed(500, 501, limits)).toEqual({ startTick: 475.5, endTick: 525.5 });
  });

  it('is taken at its ends, in its middle, or begun anew outside', () => {
    const window = { x0: 100, x1: 200 };
    expect([94, 150, 205, 30].map((x) => gripAt(x, window, zoom, 7))).toEqual([
      'startTick',
      'move',
      'endTick',
      'brush',
    ]);
    expect(gripAt(150, window, null, 7)).toBe('brush');
    expect(gripAt(105, { x0: 100, x1: 110 }, zoom, 18)).toBe('move');
  });

  it('follows the moment shown when that leaves it, and only then', () => {
    expect(followed(zoom, limits, 300)).toBe(zoom);
    expect(followed(zoom, limits, 500)).toEqual({ startTick: 460, endTick: 660 });
    expect(followed(zoom, limits, 10)).toEqual({ startTick: 0, endTick: 200 });
    expect(followed(null, limits, 5_000)).toBeNull();
  });

  it('stays where it was chosen, also away from the moment shown, until that moves', () => {
    const chosen = { zoom, atTick: 500 };
    expect(shownPart(chosen, limits, 500)).toBe(zoom);
    expect(shownPart(chosen, limits, 501)).toEqual({ startTick: 461, endTick: 661 });
    expect(shownPart(chosen, limits, 399)).toBe(zoom);
  });
});
