import { describe, expect, it } from 'vitest';
import { sampleTicks } from '../../../../src/views/timeline/table/rows.ts';
import { frameAfter } from '../run.ts';

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
