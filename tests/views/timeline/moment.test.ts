import { describe, expect, it } from 'vitest';
import { momentAt, sampleTicks, sayMoment } from '../../../src/views/timeline/moment.ts';
import { frameAfter } from './run.ts';

describe('a moment of the timeline', () => {
  it('has the exact numbers of then', () => {
    const then = frameAfter(100);
    const moment = momentAt(frameAfter(1_500), 100, 0);
    expect(moment).toMatchObject({ tick: 100, time: '1:40', phase: 'Bleed Alice', serving: 100 });
    expect(moment.shares.map(({ users }) => users)).toEqual(then.world.servers.map(({ sessions }) => sessions));
    expect(moment.total).toBe(then.world.servers[0].sessions + then.world.servers[1].sessions);
  });

  it('is the nearest there is for a tick outside of the run', () => {
    const frame = frameAfter(100);
    expect(momentAt(frame, -5, 0).tick).toBe(0);
    expect(momentAt(frame, 9_999, 0).tick).toBe(100);
  });

  it('tells what happened about then', () => {
    const frame = frameAfter(1_500);
    const dry = frame.events.find(({ kind }) => kind === 'dry');
    const moment = momentAt(frame, Math.ceil(dry?.tick ?? 0), 2);
    expect(moment.events).toEqual(['Alice is bone dry.']);
    expect(sayMoment(moment)).toMatch(
      /^\d+:\d\d, .*: Alice 0, Bob \d+; capacity in service 100\. Alice is bone dry\.$/,
    );
    expect(momentAt(frame, 100, 2).events).toEqual([]);
  });

  it('gives the range of what was merged', () => {
    const frame = frameAfter(40_000);
    expect(frame.history.bucketTicks).toBe(4);
    const shares = Array.from({ length: 500 }, (_, i) => momentAt(frame, 4 * i, 0).shares[1]);
    for (const { users, low, high } of shares) expect(low <= users && users <= high).toBe(true);
    expect(shares.some(({ low, high }) => low < high)).toBe(true);
  });

  it('is told by version when there are many servers', () => {
    const frame = frameAfter(50, { servers: Array.from({ length: 20 }, () => ({})) });
    const { shares, total } = momentAt(frame, 50, 0);
    expect(shares.map(({ name, users }) => [name, users])).toEqual([
      ['On version 1', total],
      ['On version 2', 0],
    ]);
  });
});

describe('the rows of the table', () => {
  it.each([0, 45, 600, 1_500, 9_000])(
    'are at most sixty and one for each phase and the latest, after %i ticks',
    (ticks) => {
      const { history, ...frame } = frameAfter(ticks);
      const rows = sampleTicks({ history, ...frame });
      expect(rows.length).toBeLessThanOrEqual(61 + history.bands.length + 1);
      expect(rows[0]).toBe(0);
      expect(rows.at(-1)).toBe(ticks);
      for (const { startTick } of history.bands) expect(rows).toContain(startTick);
      expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
    },
  );
});
