import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { createComparison } from '../../../src/store/comparison.ts';
import { builtIn, variantsOf } from '../../../src/store/comparisonSetup.ts';
import { layoutChart } from '../../../src/views/compare/chartLayout.ts';

const SIZE = { width: 600, height: 240 };
const ways = variantsOf(builtIn());

function chartAt(tick: number) {
  const comparison = createComparison(parseScenario({}), ways, () => 0);
  comparison.seek(tick);
  return layoutChart(
    comparison.frames(),
    ways.map(({ label }) => label),
    SIZE,
  );
}

describe('the chart of several runs', () => {
  it('has a row for each, one below the other, over one axis', () => {
    const { rows, size } = chartAt(400);
    expect(rows.map(({ label }) => label)).toEqual(ways.map(({ label }) => label));
    rows.forEach(({ head, top, bottom }, i) => {
      expect(head).toBeCloseTo(i * rows[1].head, 6);
      expect(top).toBeLessThan(bottom);
      expect(bottom).toBeLessThan(size.height);
    });
  });

  it('draws every line from the start to the moment, within its row', () => {
    const { rows, left, nowX } = chartAt(400);
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
    expect(rows[0].beyond[0].text).toBe('▲ 200');
    expect(rows[0].serving[1]).toBeNaN();
    expect(rows[0].serving.some((y, i) => i % 2 === 1 && !Number.isNaN(y))).toBe(true);
  });

  it('marks where a rollout was over', () => {
    const { rows, nowX } = chartAt(400);
    expect(rows[0].overX).toBeNull();
    expect(rows[1].overX).toBeLessThan(nowX);
  });
});
