import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutStage } from '../../../../src/views/stage/layout/layoutStage.ts';
import { marksOf, numberBox } from '../../../../src/views/stage/scene/marks.ts';
import { cases } from '../../../seeds.ts';

it('writes no name of a line over another one, over the number, or out of the glass', () => {
  fc.assert(
    fc.property(
      fc.record({
        width: fc.integer({ min: 300, max: 2_560 }),
        height: fc.integer({ min: 250, max: 1_000 }),
        servers: fc.integer({ min: 1, max: 12 }),
        users: fc.integer({ min: 0, max: 9_999 }),
        top: fc.integer({ min: 1, max: 9_999 }),
        slow: fc.double({ min: 0.01, max: 1, noNaN: true }),
        start: fc.double({ min: 0, max: 1, noNaN: true }),
        bled: fc.boolean(),
        torn: fc.boolean(),
      }),
      ({ width, height, servers, users, top, slow, start, bled, torn }) => {
        const layout = layoutStage({ width, height }, servers);
        if (layout.mode === 'grid') return;
        const place = layout.vessels[0];
        const number = numberBox(layout, 0, users, bled);
        const about = { top, torn, capacity: top, slow: slow * top, start: bled ? Math.round(start * top) : null };
        const words = marksOf(place, layout, about, number).flatMap((mark) =>
          mark.words === null
            ? []
            : [
                {
                  x: mark.words.align === 'left' ? mark.words.x : mark.words.x - 84,
                  y: mark.words.y - 12,
                  w: 84,
                  h: 14,
                },
              ],
        );
        const boxes = [...words, number];
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
            expect(apart, JSON.stringify([a, b])).toBe(true);
          }
        }
        for (const { x, w, y } of words) {
          expect(x).toBeGreaterThanOrEqual(place.glass.x);
          expect(x + w).toBeLessThanOrEqual(place.glass.x + place.glass.w);
          expect(y).toBeGreaterThanOrEqual(place.glass.y - 1);
        }
      },
    ),
    { seed: 61, numRuns: cases(1_000) },
  );
});
