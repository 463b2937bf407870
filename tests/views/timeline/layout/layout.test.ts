import { describe, expect, it } from 'vitest';
import { layoutTimeline } from '../../../../src/views/timeline/layout/layout.ts';
import { frameAfter, frameInThePast } from '../run.ts';

const SIZE = { width: 900, height: 126 };
const none = { drains: [], drainsTick: 0 };

describe('the geometry of the timeline', () => {
  it('is the same for the same frame, and puts now where its moment is', () => {
    const frame = frameAfter(600);
    const layout = layoutTimeline(frame, none, SIZE);
    expect(JSON.stringify(layoutTimeline(frame, none, SIZE))).toBe(JSON.stringify(layout));
    const { plot, x, now, span } = layout;
    expect(span.startTick).toBe(0);
    expect(now.x).toBeCloseTo(plot.left + ((plot.right - plot.left) * 600) / span.endTick, 9);
    expect(x(span.endTick)).toBe(plot.right);
    expect(now.text).toBe('10:00');
    expect(layout.axis.times.map(({ text }) => text).slice(0, 3)).toEqual(['0:00', '2:00', '4:00']);
  });

  it('lies within the chart at any size, down to nothing', () => {
    const frame = frameAfter(1_500);
    for (const size of [SIZE, { width: 326, height: 150 }, { width: 60, height: 40 }, { width: 0, height: 0 }]) {
      const { plot, axis, counts, labels, notes } = layoutTimeline(frame, none, size);
      expect(plot.right).toBeGreaterThan(plot.left);
      expect(plot.bottom).toBeGreaterThan(plot.top);
      for (const { at } of axis.times) expect(at).toBeLessThanOrEqual(plot.right + 1e-9);
      for (const { at } of counts) expect(at).toBeGreaterThanOrEqual(plot.top - 1e-9);
      for (const { x, y } of [...labels, ...notes, ...axis.words]) expect(Number.isFinite(x + y)).toBe(true);
    }
  });

  it('counts ticks of another length in seconds', () => {
    const layout = layoutTimeline(frameAfter(1_200, { tickSeconds: 0.5 }), none, SIZE);
    expect(layout.now.text).toBe('10:00');
    expect(layout.span.endTick).toBe(2_400);
  });

  it('says what capacity is in service, also when it is off the chart', () => {
    const [above, within] = [30, 100].map((ticks) => layoutTimeline(frameAfter(ticks), none, SIZE));
    expect(above.capacity).toMatchObject({ text: '240', beyond: true });
    expect(above.notes.map(({ text }) => text)).toEqual(['▲ capacity 240']);
    expect(within.capacity).toMatchObject({ text: '120', beyond: false });
    expect(within.notes.map(({ text }) => text)).toEqual(['capacity 120']);
  });
});

describe('the past on the timeline', () => {
  const past = frameInThePast(300, 1_200);

  it('shows an earlier moment with the numbers of then, and how far the run was played', () => {
    const { now, played, labels, x } = layoutTimeline(past, none, SIZE);
    expect([now.text, played.text, played.past]).toEqual(['5:00', '20:00', true]);
    expect([now.x, played.x]).toEqual([x(300), x(1_200)]);
    const then = frameAfter(300).world.servers.map(({ name, sessions }) => `${name} ${sessions}`);
    expect(labels.map(({ text }) => text)).toEqual(then);
  });

  it('changes nothing of what was drawn but where now is', () => {
    const latest = layoutTimeline(frameAfter(1_200), none, SIZE);
    const shown = layoutTimeline(past, none, SIZE);
    for (const part of ['stack', 'serving', 'bands', 'counts', 'span'] as const) {
      expect(shown[part]).toEqual(latest[part]);
    }
    expect(shown.axis.times).toEqual(latest.axis.times);
    expect(latest.played.past).toBe(false);
    expect(latest.played.x).toBe(latest.now.x);
  });
});

describe('a zoomed timeline', () => {
  const frame = frameAfter(1_200);
  const zoom = { startTick: 600, endTick: 660 };

  it('has the zoomed ticks from edge to edge, labelled every few seconds', () => {
    const { plot, x, axis, now, bands, y, labels } = layoutTimeline(frame, none, SIZE, zoom);
    expect([x(600), x(660)]).toEqual([plot.left, plot.right]);
    expect(axis.times.slice(0, 2).map(({ text }) => text)).toEqual(['10:00', '10:05']);
    expect(now.within).toBe(false);
    expect([labels, axis.chips]).toEqual([[], []]);
    for (const { x0, x1 } of bands) expect(x0 >= plot.left && x1 <= plot.right).toBe(true);
    expect(y(10)).toBe(layoutTimeline(frame, none, SIZE).y(10));
  });

  it('says when there is no more detail to see', () => {
    const day = frameAfter(40_000);
    const notes = (...[of, part]: [typeof frame, typeof zoom?]) =>
      layoutTimeline(of, none, SIZE, part).notes.map(({ text }) => text);
    expect(notes(day, { startTick: 2_000, endTick: 2_200 })).toEqual(['kept in steps of 4 s']);
    expect(notes(day)).toEqual(['▲ capacity 240']);
    expect(notes(frame, zoom)).toEqual([]);
  });
});
