import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../../src/player/player.ts';
import { bandBoxes } from '../../../../src/views/timeline/layout/bands.ts';
import { phaseName } from '../../../../src/words/run/phases.ts';
import { frameAfter, frameInThePast } from '../run.ts';

describe('phase bands', () => {
  const names = ['Alice', 'Bob', 'Carol'];

  const texts = (frame: Frame, scale: number, taken?: { left: number; right: number }[]) =>
    bandBoxes(frame, (tick) => scale * tick, 3_000 * scale, undefined, taken).map(({ text }) => text);

  it('are the steps of the track: they cover the run up to now without a gap', () => {
    const boxes = bandBoxes(frameAfter(3_000), (tick) => tick / 2, 1_500);
    expect(boxes[0].x0).toBe(0);
    expect(boxes.at(-1)?.x1).toBe(1_500);
    boxes.slice(1).forEach((box, i) => {
      expect(box.x0).toBe(boxes[i].x1);
    });
    expect(boxes.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are named where the name fits with 8 to spare, else numbered, else neither', () => {
    const frame = frameAfter(3_000);
    expect(texts(frame, 2)).toEqual(['Balanced', 'Bleed Alice', 'Update Alice', 'Bleed Bob', 'Update Bob', 'Done']);
    expect(texts(frame, 0.5)).toEqual(['1', 'Bleed Alice', '3', 'Bleed Bob', '5', 'Done']);
    expect(texts(frame, 0.1)).toEqual(['', '2', '', '4', '', 'Done']);
    const [{ text, textX }] = bandBoxes(frame, (tick) => 2 * tick, 6_000, undefined, [{ left: 0, right: 40 }]);
    expect([text, textX]).toEqual(['Balanced', 44]);
    expect(texts(frame, 2, [{ left: 20, right: 100 }])[0]).toBe('1');
  });

  it('are numbered as on the track where a phase took no time, and in the past where all was planned anew', () => {
    expect(texts(frameAfter(3_000, { rollout: { balancedSeconds: 0 } }), 0.1)[0]).toBe('2');
    const back = { rollout: { testFailureProbability: 1, onTestFailure: 'rollBack' as const } };
    expect(() => texts(frameInThePast(100, 2_500, back), 1)).not.toThrow();
  });

  it('leave out what nobody could see', () => {
    expect(bandBoxes(frameAfter(3_000), (tick) => tick / 1e6, 0.003)).toEqual([]);
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
