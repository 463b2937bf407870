import { describe, expect, it } from 'vitest';
import { layoutTimeline } from '../../../../src/views/timeline/layout/layout.ts';
import { frameAfter, frameInThePast } from '../run.ts';

const SIZE = { width: 900, height: 124 };
const none = { drains: [], drainsTick: 0, overBySeconds: 1_000 };

describe('the geometry of the timeline', () => {
  it('is the same for the same frame, and puts now where its moment is', () => {
    const frame = frameAfter(600);
    const layout = layoutTimeline(frame, none, SIZE);
    expect(JSON.stringify(layoutTimeline(frame, none, SIZE))).toBe(JSON.stringify(layout));
    const { plot, x, now, span } = layout;
    expect(span).toEqual({ startTick: 0, endTick: 1_150 });
    expect(now.x).toBeCloseTo(plot.left + ((plot.right - plot.left) * 600) / 1_150, 9);
    expect(x(span.endTick)).toBe(plot.right);
    expect(now.text).toBe('10:00');
    expect(layout.axis.times.map(({ text }) => text).slice(0, 3)).toEqual(['0:00', '2:00', '4:00']);
  });

  it('is a row of 16 for the phases, a lane of 44 for each of two servers and a row of 20 for the times', () => {
    const { plot, lanes } = layoutTimeline(frameAfter(100), none, SIZE);
    expect([plot.left, plot.top, SIZE.height - plot.bottom]).toEqual([88, 16, 20]);
    expect(lanes.map(({ top, bottom }) => [top, bottom])).toEqual([
      [19, 57],
      [63, 101],
    ]);
  });

  it('has capacity on top of each lane, and who and how many in its gutter', () => {
    const frame = frameAfter(100);
    const { lanes } = layoutTimeline(frame, none, SIZE);
    lanes.forEach(({ top, bottom, y, users, label }, s) => {
      const { name, sessions } = frame.world.servers[s];
      expect([y(0), y(120)]).toEqual([bottom, top]);
      expect(users.at(-1)).toBe(y(sessions));
      expect([label.name.text, label.users.text]).toEqual([name, `${sessions} of 120`]);
    });
  });

  it('lies within the chart at any size, down to nothing', () => {
    const frame = frameAfter(1_500);
    for (const size of [SIZE, { width: 326, height: 150 }, { width: 60, height: 40 }, { width: 0, height: 0 }]) {
      const { plot, axis, lanes } = layoutTimeline(frame, none, size);
      expect(plot.right).toBeGreaterThan(plot.left);
      expect(plot.bottom).toBeGreaterThan(plot.top);
      for (const { at } of axis.times) expect(at).toBeLessThanOrEqual(plot.right + 1e-9);
      for (const { top, bottom } of lanes) expect(bottom).toBeGreaterThan(top);
    }
  });

  it('counts ticks of another length in seconds', () => {
    const layout = layoutTimeline(frameAfter(1_200, { tickSeconds: 0.5 }), none, SIZE);
    expect(layout.now.text).toBe('10:00');
    expect(layout.span.endTick).toBe(2_300);
  });

  it('says the hour of the day where traffic follows one', () => {
    const layout = layoutTimeline(frameAfter(600, { traffic: { curve: { kind: 'day' } } }), none, SIZE);
    expect([layout.now.text, layout.axis.times[0].text]).toEqual(['9:10:00', '9:00 h']);
  });
});

describe('the past on the timeline', () => {
  const past = frameInThePast(300, 1_000);

  it('shows an earlier moment with the numbers of then, and how far the run was played', () => {
    const { now, played, lanes, x } = layoutTimeline(past, none, SIZE);
    expect([now.text, played.text, played.past]).toEqual(['5:00', '16:40', true]);
    expect([now.x, played.x]).toEqual([x(300), x(1_000)]);
    const then = frameAfter(300).world.servers.map(({ sessions }) => `${sessions} of 120`);
    expect(lanes.map(({ label }) => label.users.text)).toEqual(then);
  });

  it('changes nothing of what was drawn but where now is', () => {
    const latest = layoutTimeline(frameAfter(1_000), none, SIZE);
    const shown = layoutTimeline(past, none, SIZE);
    const drawn = ({ lanes }: typeof latest) => lanes.map(({ label: _, y: __, ...lane }) => lane);
    expect(drawn(shown)).toEqual(drawn(latest));
    expect([shown.bands, shown.span, shown.axis.times]).toEqual([latest.bands, latest.span, latest.axis.times]);
    expect(latest.played.past).toBe(false);
    expect(latest.played.x).toBe(latest.now.x);
  });
});

it('a zoomed timeline has the zoomed ticks from edge to edge, labelled every few seconds', () => {
  const frame = frameAfter(1_000);
  const zoomed = layoutTimeline(frame, none, SIZE, { startTick: 600, endTick: 660 });
  const { plot, x, axis, now, bands, lanes } = zoomed;
  expect([x(600), x(660)]).toEqual([plot.left, plot.right]);
  expect(axis.times.slice(0, 2).map(({ text }) => text)).toEqual(['10:00', '10:05']);
  expect(now.within).toBe(false);
  expect(axis.chips).toEqual([]);
  for (const { x0, x1 } of bands) expect(x0 >= plot.left && x1 <= plot.right).toBe(true);
  expect(lanes[0].y(10)).toBe(layoutTimeline(frame, none, SIZE).lanes[0].y(10));
});
