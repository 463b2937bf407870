import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario } from '../../../../src/engine/index.ts';
import { forecastDrains } from '../../../../src/forecast/index.ts';
import type { Word } from '../../../../src/views/kit/pens/pen.ts';
import { laneCount } from '../../../../src/views/timeline/layout/lanes.ts';
import { layoutTimeline, type TimelineLayout } from '../../../../src/views/timeline/layout/layout.ts';
import { extentOf } from '../../../../src/views/timeline/layout/marks.ts';
import { leastHeight, textWidth } from '../../../../src/views/timeline/layout/plot.ts';
import { anyWorld } from '../../../any/anyWorld.ts';
import { cases } from '../../../seeds.ts';
import { playerAt, stillFrame } from '../run.ts';

type Box = { what: string; left: number; right: number; top: number; bottom: number };

/** How far letters reach above their base line, and below it. */
const LETTERS = { above: 9, below: 3 };

function boxOf(what: string, { x, y, text, anchor }: Word, shape?: { bold: boolean }): Box {
  const width = textWidth(text, shape);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return { what: `${what} ${text}`, left, right: left + width, top: y - LETTERS.above, bottom: y + LETTERS.below };
}

/** All that is written, and what else must not be written on. */
function boxesOf({ plot, bands, lanes, axis, marks }: TimelineLayout): Box[] {
  const steps = bands.filter(({ text }) => text !== '');
  return [
    ...steps.map(({ textX, text }) => boxOf('step', { x: textX, y: 12, text, anchor: 'start' })),
    ...lanes.flatMap(({ label }) => [boxOf('name', label.name, { bold: true }), boxOf('users', label.users)]),
    ...axis.words.map((word) => boxOf('time', word)),
    ...axis.chips.map(({ x, width, text }) => ({
      what: `chip ${text}`,
      left: x - width / 2,
      right: x + width / 2,
      top: plot.bottom + 3,
      bottom: plot.bottom + 19,
    })),
    ...marks.map((mark) => {
      const y = mark.lane === null ? 8 : lanes[mark.lane].top + 9;
      return { what: `mark ${mark.kind} ${mark.text}`, ...extentOf(mark), top: y - 7, bottom: y + 7 };
    }),
  ];
}

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.01 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.01;

/** A run with many servers, under a day's traffic or not. */
const anyLarge = (): fc.Arbitrary<Scenario> =>
  fc
    .record({
      servers: fc.integer({ min: 2, max: 200 }),
      batchSize: fc.integer({ min: 1, max: 200 }),
      capacity: fc.constantFrom(4, 120, 2_000),
      arrivalRate: fc.constantFrom(0.1, 1, 4),
      kind: fc.constantFrom('constant', 'day'),
      strategy: fc.constantFrom('bleed', 'lockOut', 'blueGreen', 'canary', 'kubernetes', 'maintenance'),
      tickSeconds: fc.constantFrom(1, 10),
    })
    .map(({ servers, batchSize, capacity, arrivalRate, kind, strategy, tickSeconds }) =>
      parseScenario({
        tickSeconds,
        servers: Array.from({ length: servers }, () => ({ capacity })),
        traffic: { arrivalRate, sessionLength: { meanSeconds: 60 }, curve: { kind } },
        rollout: {
          strategy,
          batchSize: Math.max(1, Math.min(batchSize, servers - 1)),
          updateSeconds: 20,
          testSeconds: 10,
        },
      } as Parameters<typeof parseScenario>[0]),
    );

describe('what is written on the timeline', () => {
  it('never collides nor leaves the picture, whatever the run, the part of it and the size', () => {
    fc.assert(
      fc.property(
        fc.record({
          scenario: fc.oneof(anyWorld(), anyLarge()),
          playedTicks: fc.integer({ min: 0, max: 600 }),
          shown: fc.double({ min: 0, max: 1, noNaN: true }),
          zoom: fc.option(fc.tuple(fc.nat(600), fc.integer({ min: 30, max: 400 }))),
          width: fc.integer({ min: 320, max: 2_560 }),
          more: fc.integer({ min: 0, max: 200 }),
        }),
        ({ scenario, playedTicks, shown, zoom, width, more }) => {
          const player = playerAt(playedTicks, scenario);
          player.seek(Math.round(shown * playedTicks));
          const frame = stillFrame(player);
          const { world } = frame;
          const size = { width, height: leastHeight(laneCount(world.servers.length)) + more };
          const foreseen = { drains: forecastDrains(world), drainsTick: world.tick, overBySeconds: null };
          const part = zoom && { startTick: zoom[0], endTick: zoom[0] + zoom[1] };
          const boxes = boxesOf(layoutTimeline(frame, foreseen, size, part));
          boxes.forEach((a, i) => {
            const outside = a.left < 0 || a.right > width || a.top < 0 || a.bottom > size.height;
            if (outside) expect(a, 'is outside').toBeNull();
            for (const b of boxes.slice(i + 1)) if (overlap(a, b)) expect([a, b], 'collide').toBeNull();
          });
        },
      ),
      { numRuns: cases(240) },
    );
  });
});
