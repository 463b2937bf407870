import { describe, expect, it } from 'vitest';
import { forecastDrains } from '../../../src/store/forecast.ts';
import { bandBoxes, phaseName } from '../../../src/views/timeline/bands.ts';
import { course, layoutFans } from '../../../src/views/timeline/fan.ts';
import { layoutLabels } from '../../../src/views/timeline/labels.ts';
import { layoutTimeline } from '../../../src/views/timeline/layout.ts';
import { layoutMarks } from '../../../src/views/timeline/marks.ts';
import { frameAfter, frameInThePast } from './run.ts';

const SIZE = { width: 900, height: 126 };
const none = { drains: [], drainsTick: 0, forecasts: [] };

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
    expect(layout.times.map(({ text }) => text).slice(0, 3)).toEqual(['0:00', '2:00', '4:00']);
  });

  it('lies within the chart at any size, down to nothing', () => {
    const frame = frameAfter(1_500);
    for (const size of [SIZE, { width: 326, height: 150 }, { width: 60, height: 40 }, { width: 0, height: 0 }]) {
      const { plot, times, counts, labels } = layoutTimeline(frame, none, size);
      expect(plot.right).toBeGreaterThan(plot.left);
      expect(plot.bottom).toBeGreaterThan(plot.top);
      for (const { at } of times) expect(at).toBeLessThanOrEqual(plot.right + 1e-9);
      for (const { at } of counts) expect(at).toBeGreaterThanOrEqual(plot.top - 1e-9);
      for (const { y } of labels) expect(Number.isFinite(y)).toBe(true);
    }
  });

  it('counts ticks of another length in seconds', () => {
    const layout = layoutTimeline(frameAfter(1_200, { tickSeconds: 0.5 }), none, SIZE);
    expect(layout.now.text).toBe('10:00');
    expect(layout.span.endTick).toBe(2_400);
  });

  it('says what capacity is in service, also when it is off the chart', () => {
    expect(layoutTimeline(frameAfter(30), none, SIZE).capacity).toMatchObject({ text: '200', beyond: true });
    expect(layoutTimeline(frameAfter(100), none, SIZE).capacity).toMatchObject({ text: '100', beyond: false });
  });
});

describe('the past on the timeline', () => {
  const past = frameInThePast(300, 1_200);

  it('shows an earlier moment with the numbers of then, and how far the run was played', () => {
    const { now, played, labels, x } = layoutTimeline(past, none, SIZE);
    expect([now.text, played.text, played.past]).toEqual(['5:00', '20:00', true]);
    expect([now.x, played.x]).toEqual([x(300), x(1_200)]);
    const then = frameAfter(300).world.servers.map(({ sessions }) => String(sessions));
    expect(labels.map(({ users }) => users)).toEqual(then);
  });

  it('changes nothing of what was drawn but where now is', () => {
    const latest = layoutTimeline(frameAfter(1_200), none, SIZE);
    const shown = layoutTimeline(past, none, SIZE);
    for (const part of ['layers', 'serving', 'bands', 'times', 'counts', 'span'] as const) {
      expect(shown[part]).toEqual(latest[part]);
    }
    expect(latest.played.past).toBe(false);
    expect(latest.played.x).toBe(latest.now.x);
  });
});

describe('a zoomed timeline', () => {
  const frame = frameAfter(1_200);
  const zoom = { startTick: 600, endTick: 660 };

  it('has the zoomed ticks from edge to edge, labelled every few seconds', () => {
    const { plot, x, times, now, bands, y } = layoutTimeline(frame, none, SIZE, zoom);
    expect([x(600), x(660)]).toEqual([plot.left, plot.right]);
    expect(times.slice(0, 2).map(({ text }) => text)).toEqual(['10:00', '10:05']);
    expect(now.within).toBe(false);
    for (const { x0, x1 } of bands) expect(x0 >= plot.left && x1 <= plot.right).toBe(true);
    expect(y(10)).toBe(layoutTimeline(frame, none, SIZE).y(10));
  });

  it('says when there is no more detail to see', () => {
    const day = frameAfter(40_000);
    expect(layoutTimeline(day, none, SIZE).coarse).toBe('');
    expect(layoutTimeline(day, none, SIZE, { startTick: 2_000, endTick: 2_200 }).coarse).toBe('kept in steps of 4 s');
    expect(layoutTimeline(frame, none, SIZE, zoom).coarse).toBe('');
  });
});

describe('labels at the right end', () => {
  const layer = (name: string, users: number, version = 1) => ({ name, users, version });
  const y = (users: number) => 100 - users;

  it('stand in the middle of their layers where there is room', () => {
    expect(layoutLabels([layer('Alice', 40), layer('Bob', 40)], y, 0).map((label) => label.y)).toEqual([80, 40]);
  });

  it('never cover each other, and stay below the top', () => {
    const six = Array.from({ length: 6 }, (_, i) => layer(`S${i}`, 0));
    const ys = layoutLabels(six, y, 14).map((label) => label.y);
    for (let i = 1; i < ys.length; i++) expect(ys[i - 1] - ys[i]).toBeGreaterThanOrEqual(13);
    expect(ys[5]).toBeGreaterThanOrEqual(14);
  });

  it('name the version as soon as there are two', () => {
    const notes = (versions: number[]) =>
      layoutLabels(
        versions.map((v, i) => layer(`S${i}`, 9, v)),
        y,
        0,
      ).map(({ note }) => note);
    expect(notes([1, 1])).toEqual(['', '']);
    expect(notes([2, 1])).toEqual(['v2', 'v1']);
  });
});

describe('phase bands', () => {
  const names = ['Alice', 'Bob', 'Carol'];

  it('cover the run up to now without a gap, and are labelled only where the label fits', () => {
    const { history } = frameAfter(3_000);
    const x = (tick: number) => tick / 2;
    const boxes = bandBoxes(history, ['Alice', 'Bob'], x, 1_500);
    expect(boxes[0].x0).toBe(0);
    expect(boxes.at(-1)?.x1).toBe(1_500);
    boxes.slice(1).forEach((box, i) => {
      expect(box.x0).toBe(boxes[i].x1);
    });
    expect(boxes.map(({ text }) => text)).toEqual(['', 'Bleed Alice', '', '', 'Bleed Bob', '', '', 'Done']);
  });

  it('leave out what nobody could see', () => {
    const { history } = frameAfter(3_000);
    expect(bandBoxes(history, ['Alice', 'Bob'], (tick) => tick / 1e6, 0.003)).toEqual([]);
  });

  it.each([
    ['drain' as const, [0], 'Bleed Alice'],
    ['update' as const, [0, 1], 'Update Alice and Bob'],
    ['test' as const, [0, 1, 2], 'Test Alice and 2 others'],
    ['done' as const, [], 'Done'],
  ])('are named in plain words: %s of %j is %s', (kind, servers, name) => {
    expect(phaseName(kind, servers, names)).toBe(name);
  });
});

describe('the forecast fan', () => {
  it('starts at the users left now and ends on the axis at the early, median and late end', () => {
    const { world } = frameAfter(120);
    const drains = forecastDrains(world);
    const [fan] = layoutFans(
      { drains, drainsTick: 120 },
      world,
      (tick) => tick,
      (users) => -users,
    );
    const [{ left, low, median, high }] = drains;
    expect(fan).toMatchObject({ name: 'Alice', version: 1, low: 120 + low, median: 120 + median, high: 120 + high });
    for (const curve of [fan.early, fan.middle, fan.late]) expect(curve[0]).toEqual([120, -left]);
    expect(fan.late.at(-1)?.[0]).toBeCloseTo(120 + high, 9);
    expect(fan.late.at(-1)?.[1]).toBeCloseTo(0, 9);
    expect(low).toBeLessThan(high);
  });

  it('goes down without ever turning up', () => {
    const counts = course(30, 0, 500).map(([, users]) => users);
    counts.slice(1).forEach((users, i) => {
      expect(users).toBeLessThan(counts[i]);
    });
  });

  it('is one for many bleeds: until the last is dry', () => {
    const { world } = frameAfter(0, { servers: Array.from({ length: 10 }, () => ({})) });
    const drain = (server: string, high: number) => ({ server, left: 5, low: 1, median: 2, high });
    const drains = ['Alice', 'Bob', 'Carol', 'Dave'].map((name, i) => drain(name, 10 * i));
    const fans = layoutFans(
      { drains, drainsTick: 0 },
      world,
      (tick) => tick,
      (users) => users,
    );
    expect(fans).toHaveLength(3);
    const more = layoutFans(
      { drains: [...drains, drain('Erin', 99)], drainsTick: 0 },
      world,
      (t) => t,
      (u) => u,
    );
    expect(more).toHaveLength(1);
    expect(more[0]).toMatchObject({ name: '4 servers', high: 99 });
  });
});

describe('event marks', () => {
  const at = (tick: number) => tick;

  it('are left out until they have happened', () => {
    const events = [
      { tick: 10, kind: 'dry' as const, text: 'Alice is bone dry.' },
      { tick: 50, kind: 'harm' as const, text: '3 users were cut off.' },
    ];
    expect(layoutMarks(events, 30, 30, at)).toEqual([{ kind: 'dry', x: 10, count: 1, later: false }]);
  });

  it('say which come after the moment shown, and leave out what is off the chart', () => {
    const events = [10, 50, 90].map((tick) => ({ tick, kind: 'dry' as const, text: '' }));
    expect(layoutMarks(events, 30, 60, at).map(({ x, later }) => [x, later])).toEqual([
      [10, false],
      [50, true],
    ]);
    expect(layoutMarks(events, 30, 99, at, { left: 40, right: 80 }).map(({ x }) => x)).toEqual([50]);
  });

  it('are one where they would cover each other, shown as the gravest', () => {
    const events = [
      { tick: 10, kind: 'deadline' as const, text: '' },
      { tick: 12, kind: 'harm' as const, text: '' },
      { tick: 13, kind: 'dry' as const, text: '' },
    ];
    expect(layoutMarks(events, 30, 30, at)).toEqual([{ kind: 'harm', x: 10, count: 3, later: false }]);
  });

  it('are for a failed test only, not for one that passed, nor for phases', () => {
    const events = [
      { tick: 10, kind: 'test' as const, text: 'Alice passed the test.' },
      { tick: 40, kind: 'test' as const, text: 'Bob failed the test.' },
      { tick: 70, kind: 'phase' as const, text: '' },
    ];
    expect(layoutMarks(events, 99, 99, at).map(({ kind }) => kind)).toEqual(['testFailed']);
  });
});
