import { describe, expect, it } from 'vitest';
import type { SimEvent } from '../../../../src/engine/index.ts';
import { layoutMarks } from '../../../../src/views/timeline/layout/marks.ts';
import { frameAfter } from '../run.ts';

const dry = (tick: number): SimEvent => ({ tick, type: 'dry', server: 0, left: 0 });
const cut = (tick: number): SimEvent => ({ tick, type: 'cutOff', server: 0, users: 3, orders: 0, midOrder: 0 });
const late = (tick: number): SimEvent => ({ tick, type: 'timeout', server: 0, left: 3 });

describe('event marks', () => {
  const at = (tick: number) => tick;
  const lanes = (servers: readonly number[]) => servers;
  const marked = (
    events: readonly SimEvent[],
    moment: number,
    playedTick: number,
    edges?: { left: number; right: number },
  ) => layoutMarks(events, lanes, moment, playedTick, at, edges);

  it('are left out until they have happened', () => {
    expect(marked([dry(10), cut(50)], 30, 30)).toEqual([
      { kind: 'dry', lane: 0, x: 10, count: 1, text: '', later: false },
    ]);
  });

  it('say which come after the moment shown, and leave out what is off the chart', () => {
    const events = [10, 50, 90].map(dry);
    expect(marked(events, 30, 60).map(({ x, later }) => [x, later])).toEqual([
      [10, false],
      [50, true],
    ]);
    expect(marked(events, 30, 99, { left: 40, right: 80 }).map(({ x }) => x)).toEqual([50]);
  });

  it('are one where they would cover each other, shown as the gravest with how many they are', () => {
    const events = [late(10), cut(12), dry(23), dry(60)];
    expect(marked(events, 90, 90).map(({ kind, x, text }) => [kind, x, text])).toEqual([
      ['harm', 10, '3'],
      ['dry', 60, ''],
    ]);
    expect(marked(events, 90, 90, { left: 0, right: 15 })[0].text).toBe('');
  });

  it('are in the lane of their server, and with the phases where they are no server’s', () => {
    const holding: SimEvent = { tick: 12, type: 'turnedRound' };
    const other: SimEvent = { tick: 12, type: 'dry', server: 1, left: 0 };
    expect(marked([dry(10), other, holding], 30, 30).map(({ lane }) => lane)).toEqual([0, 1, null]);
  });

  it('are for a failed test only, not for one that passed, nor for phases', () => {
    const { events } = frameAfter(61);
    const phases = events.filter(({ type }) => type === 'phase');
    expect(phases.length).toBeGreaterThan(0);
    const tested = (tick: number, passed: boolean): SimEvent => ({ tick, type: 'tested', server: 0, passed });
    const marks = marked([...phases, tested(70, true), tested(90, false)], 99, 99);
    expect(marks.map(({ kind, x }) => [kind, x])).toEqual([['testFailed', 90]]);
  });
});
