import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../../src/engine/index.ts';
import { momentAt, readAt } from '../../../../src/views/timeline/layout/moment.ts';
import { eventWords } from '../../../../src/words/run/events.ts';
import { momentWords, shareName } from '../../../../src/words/run/moments.ts';
import { phaseName } from '../../../../src/words/run/phases.ts';
import { frameAfter } from '../run.ts';

describe('a moment of the timeline', () => {
  it('has the exact numbers of then', () => {
    const then = frameAfter(100);
    const moment = momentAt(frameAfter(1_500), 100, 0);
    expect(moment).toMatchObject({ tick: 100, seconds: 100, phase: { kind: 'drain', servers: [0] }, serving: 120 });
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
    const site = siteOf(frame.world);
    const dry = frame.events.find(({ type }) => type === 'dry');
    const moment = momentAt(frame, Math.ceil(dry?.tick ?? 0), 2);
    expect(moment.events).toEqual([dry]);
    expect(eventWords(moment.events[0], site)).toBe('Alice is bone dry.');
    expect(momentWords(moment, site)).toMatch(
      /^\d+:\d\d, .*: Alice 0, Bob \d+; capacity in service 120\. Alice is bone dry\.$/,
    );
    expect(momentAt(frame, 100, 2).events).toEqual([]);
  });

  it('tells once what happened several times alike', () => {
    const { events, ...frame } = frameAfter(100);
    const dry = [10, 11].map((tick) => ({ tick, type: 'dry' as const, server: 0, left: 0 }));
    const other = { tick: 12, type: 'dry' as const, server: 1, left: 0 };
    const moment = momentAt({ ...frame, events: [...events, ...dry, other] }, 11, 3);
    expect(moment.events.map((event) => 'server' in event && event.server)).toEqual([0, 1]);
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
    expect(shares.map((share) => [shareName(share, siteOf(frame.world)), share.users])).toEqual([
      ['On version 1', total],
      ['On version 2', 0],
    ]);
  });

  it('is read with what was forecast at the beginning of its phase', () => {
    const frame = frameAfter(1_500);
    const [forecast] = frame.forecasts;
    expect(readAt(frame, 200, 0).foretold.map((each) => each.forecast)).toEqual([forecast]);
    expect(readAt(frame, 20, 0).foretold).toEqual([]);
  });

  it('knows its phase', () => {
    const { phase } = momentAt(frameAfter(1_500), 100, 0);
    expect(phaseName(phase.kind, phase.servers, ['Alice', 'Bob'])).toBe('Bleed Alice');
  });
});
