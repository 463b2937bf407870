import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { createComparison } from '../../../src/store/comparison/comparison.ts';
import { builtIn } from '../../../src/store/comparison/setup.ts';
import { layoutChart, runsScale } from '../../../src/views/runsChart/layout.ts';
import { offBottom } from '../../../src/views/timeline/paint/paintLane.ts';
import { runLabels } from '../../../src/words/comparison/runs.ts';

const SIZE = { width: 600, height: 240 };

function comparisonAt(tick: number) {
  const comparison = createComparison(parseScenario({}), builtIn(), () => 0);
  comparison.seek(tick);
  return comparison;
}

const NAMES = runLabels(builtIn());
const chartAt = (tick: number) => layoutChart(comparisonAt(tick).frames(), SIZE, NAMES);

describe('the chart of several runs', () => {
  it('has a row for each, one below the other, over one axis', () => {
    const { rows, size } = chartAt(400);
    expect(rows).toHaveLength(builtIn().values.length);
    expect(rows.map(({ label }) => label.name.text[0])).toEqual(NAMES.map(([letter]) => letter));
    rows.forEach(({ head, top, bottom }, i) => {
      expect(head).toBeCloseTo(i * rows[1].head, 6);
      expect(top).toBeLessThan(bottom);
      expect(bottom).toBeLessThan(size.height);
    });
  });

  it('draws every line from the start to the moment, within its row', () => {
    const {
      rows,
      plot: { left },
      nowX,
    } = chartAt(400);
    for (const { users, updated, top, bottom } of rows) {
      for (const line of [users, updated]) {
        expect(line[0]).toBeCloseTo(left, 6);
        expect(line[line.length - 2]).toBeCloseTo(nowX, 6);
        for (let i = 1; i < line.length; i += 2) {
          expect(line[i]).toBeGreaterThanOrEqual(top - 1e-9);
          expect(line[i]).toBeLessThanOrEqual(bottom + 1e-9);
        }
      }
    }
  });

  it('breaks the capacity where it is above the scale, and says how much it is', () => {
    const { rows, top } = chartAt(200);
    expect(top).toBeLessThan(200);
    expect(rows[0].beyond[0].text).toBe('▲ 240');
    expect(rows[0].serving[1]).toBeNaN();
    expect(rows[0].serving.some((y, i) => i % 2 === 1 && !Number.isNaN(y))).toBe(true);
  });

  it('marks where a rollout was over', () => {
    const { rows, nowX } = chartAt(400);
    expect(rows[0].overX).toBeNull();
    expect(rows[1].overX).toBeLessThan(nowX);
  });

  it('draws the very spikes that the timeline draws', () => {
    const [frame] = comparisonAt(900).frames();
    const { rows, nowX, plot } = layoutChart([frame], { width: 160, height: 240 }, NAMES);
    const most = Math.max(...frame.history.total.max);
    const [{ users, top, bottom }] = rows;
    const { top: scale } = layoutChart([frame], SIZE, NAMES);
    const highest = Math.min(...users.filter((_, i) => i % 2 === 1));
    expect(users.length / 2).toBeLessThanOrEqual(2 * Math.ceil(nowX - plot.left) + 4);
    expect(highest).toBeCloseTo(bottom - ((bottom - top) * most) / scale, 6);
  });

  it('has one time axis for the pointer and the picture', () => {
    const frames = comparisonAt(400).frames();
    const { nowX } = layoutChart(frames, SIZE, NAMES);
    const { x, tickAt } = runsScale(frames, SIZE);
    expect(x(400)).toBe(nowX);
    expect(tickAt(nowX)).toBeCloseTo(400, 9);
  });

  it('draws a line only where it is off the bottom', () => {
    expect(offBottom([0, 9, 1, 9, 2, 5, 3, 9, 4, 9], 9)).toEqual([
      ...[1, Number.NaN],
      ...[1, 9, 2, 5],
      ...[2, 5, 3, 9],
      ...[4, Number.NaN],
    ]);
  });
});
