import { describe, expect, it } from 'vitest';
import type { SimEvent } from '../../../../src/engine/index.ts';
import { layoutMarks } from '../../../../src/views/timeline/layout/marks.ts';
import { frameAfter } from '../run.ts';

const dry = (tick: number): SimEvent => ({ tick, type: 'dry', server: 0, left: 0 });
const cut = (tick: number): SimEvent => ({ tick, type: 'cutOff', server: 0, users: 3, orders: 0, midOrder: 0 });
const late = (tick: number): SimEvent => ({ tick, type: 'timeout', server: 0, left: 3 });

describe('event marks', () => {
  const at = (tick: number) => tick;

  it('are left out until they have happened', () => {
    expect(layoutMarks([dry(10), cut(50)], 30, 30, at)).toEqual([{ kind: 'dry', x: 10, count: 1, later: false }]);
  });

  it('say which come after the moment shown, and leave out what is off the chart', () => {
    const events = [10, 50, 90].map(dry);
    expect(layoutMarks(events, 30, 60, at).map(({ x, later }) => [x, later])).toEqual([
      [10, false],
      [50, true],
    ]);
    expect(layoutMarks(events, 30, 99, at, { left: 40, right: 80 }).map(({ x }) => x)).toEqual([50]);
  });

  it('are one where they would cover each other, shown as the gravest', () => {
    const events = [late(10), cut(12), dry(13)];
    expect(layoutMarks(events, 30, 30, at)).toEqual([{ kind: 'harm', x: 10, count: 3, later: false }]);
  });

  it('are for a failed test only, not for one that passed, nor for phases', () => {
    const { events } = frameAfter(61);
    const phases = events.filter(({ type }) => type === 'phase');
    expect(phases.length).toBeGreaterThan(0);
    const tested = (tick: number, passed: boolean): SimEvent => ({ tick, type: 'tested', server: 0, passed });
    const marks = layoutMarks([...phases, tested(70, true), tested(90, false)], 99, 99, at);
    expect(marks.map(({ kind, x }) => [kind, x])).toEqual([['testFailed', 90]]);
  });
});
