import { describe, expect, it } from 'vitest';
import { bandBoxes } from '../../../../src/views/timeline/layout/bands.ts';
import { phaseName } from '../../../../src/words/run/phases.ts';
import { frameAfter } from '../run.ts';

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
