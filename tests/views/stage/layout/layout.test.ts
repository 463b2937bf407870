import { describe, expect, it } from 'vitest';
import type { Box, StageLayout } from '../../../../src/views/stage/layout/layout.ts';
import { layoutStage, neededHeight } from '../../../../src/views/stage/layout/layoutStage.ts';
import { withAbsent } from '../../../../src/views/stage/scene/absent.ts';

const DESKTOP = { width: 916, height: 320 };
const PHONE = { width: 358, height: 310 };
const HALL = { width: 1800, height: 760 };

const overlap = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const within = ({ x, y, w, h }: Box, { width, height }: StageLayout) =>
  x >= 0 && y >= 0 && x + w <= width + 0.5 && y + h <= height + 0.5;

describe('the stage as numbers', () => {
  it.each([1, 2, 3, 6, 12, 50, 200])('keeps %i servers apart and inside, on a desk and in a hall', (count) => {
    for (const size of [DESKTOP, HALL]) {
      const layout = layoutStage(size, count);
      expect(layout.vessels).toHaveLength(count);
      for (const [i, { glass, chip }] of layout.vessels.entries()) {
        expect(within(glass, layout)).toBe(true);
        expect(within(chip, layout)).toBe(true);
        if (i > 0) expect(overlap(glass, layout.vessels[i - 1].glass)).toBe(false);
      }
    }
  });

  it.each([1, 2, 3, 6])('fits %i servers on a phone', (count) => {
    const layout = layoutStage(PHONE, count);
    for (const { glass, chip } of layout.vessels) {
      expect(within(glass, layout)).toBe(true);
      expect(within(chip, layout)).toBe(true);
    }
  });

  it('gives up to twelve servers a pipe each on a desk, and more of them a grid', () => {
    expect(layoutStage(DESKTOP, 12).mode).toBe('pipes');
    expect(layoutStage(DESKTOP, 50).mode).toBe('grid');
    expect(layoutStage(PHONE, 2).mode).toBe('pipes');
    expect(layoutStage(PHONE, 12).mode).toBe('grid');
  });

  it('has the internet beside the balancer on a desk, above it on a phone', () => {
    const desk = layoutStage(DESKTOP, 2);
    expect(desk.internet.x + desk.internet.w).toBeLessThan(desk.beam.x);
    const phone = layoutStage(PHONE, 2);
    expect(phone.internet.y + phone.internet.h).toBeLessThan(phone.beam.y);
  });

  it('leads each pipe from the balancer down into its own glass', () => {
    for (const { valve, spout, glass, outlet } of layoutStage(DESKTOP, 6).vessels) {
      expect(valve.x).toBe(spout.x);
      expect(valve.y).toBeLessThan(spout.y);
      expect(spout.x).toBeGreaterThan(glass.x);
      expect(spout.x).toBeLessThan(glass.x + glass.w);
      expect(outlet.x).toBeCloseTo(glass.x + glass.w / 2, 9);
      expect(outlet.y).toBe(glass.y + glass.h);
    }
  });

  it('leaves each of 200 servers at least 24 pixels to press', () => {
    const phone = { width: 358, height: neededHeight(358, 200) };
    for (const size of [DESKTOP, HALL, phone]) {
      const { vessels } = layoutStage(size, 200);
      const right = vessels.find(({ chip }) => chip.x > vessels[0].chip.x) as (typeof vessels)[0];
      const below = vessels.find(({ chip }) => chip.y > vessels[0].chip.y) as (typeof vessels)[0];
      expect(right.chip.x - vessels[0].chip.x).toBeGreaterThanOrEqual(24);
      expect(below.chip.y - vessels[0].chip.y).toBeGreaterThanOrEqual(24);
    }
  });

  it('gives the glass at least 224 of 720 pixels on the page', () => {
    for (const { glass } of layoutStage({ width: 916, height: 320 }, 2).vessels)
      expect(glass.h).toBeGreaterThanOrEqual(224);
  });

  it('survives having no room yet', () => {
    for (const count of [1, 2, 200]) {
      for (const { glass } of layoutStage({ width: 0, height: 0 }, count).vessels) {
        expect(Number.isFinite(glass.x + glass.y + glass.w + glass.h)).toBe(true);
      }
    }
  });
});

describe('servers that are not there', () => {
  it('have no place, and the others share the room', () => {
    const two = layoutStage({ width: 900, height: 300 }, 2);
    const { vessels } = withAbsent(two, [false, true, true, false]);
    expect(vessels.map(({ glass }) => glass.w > 0)).toEqual([false, true, true, false]);
    expect(vessels.slice(1, 3)).toEqual(two.vessels);
    expect(vessels[0].glass.x).toBeLessThan(-1_000);
  });
});
