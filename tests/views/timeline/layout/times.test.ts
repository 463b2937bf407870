import { describe, expect, it } from 'vitest';
import { layoutChips, layoutTimeAxis, layoutTimes } from '../../../../src/views/timeline/layout/times.ts';

const SIZE = { width: 760, height: 120 };
const edges = { left: 34, right: 752 };
const x = (seconds: number) => 34 + seconds / 2;
const times = layoutTimes(0, 1_200, x, edges);
const at = (x: number, text = '10:00') => ({ x, text });

describe('the time axis in pixels', () => {
  it('has a mark at each nice moment, and words below it', () => {
    expect(times.slice(0, 3)).toEqual([
      { at: 34, text: '0:00' },
      { at: 94, text: '2:00' },
      { at: 154, text: '4:00' },
    ]);
    const { words } = layoutTimeAxis(times, [], SIZE);
    expect(words.map(({ text }) => text)).toEqual(times.map(({ text }) => text));
    expect(words[1]).toEqual({ x: 94, y: 116, text: '2:00', anchor: 'middle' });
  });

  it('keeps its words within the picture, and apart from each other', () => {
    const crowd = [0, 20, 40, 759].map((x) => at(x)).map(({ x, text }) => ({ at: x, text }));
    const { words } = layoutTimeAxis(crowd, [], SIZE);
    expect(words.map(({ x }) => Math.round(x))).toEqual([20, 743]);
  });

  it('leaves out the times that a chip would cover', () => {
    const [chip] = layoutChips({ ...at(100), within: true }, { ...at(100), past: false }, edges, SIZE);
    const { words } = layoutTimeAxis(times, [chip], SIZE);
    expect(words.map(({ text }) => text)).not.toContain('2:00');
    expect(words.map(({ text }) => text)).toContain('4:00');
  });
});

describe('the chips on it', () => {
  const chips = (now: number, within: boolean, played: number, past = true) =>
    layoutChips({ ...at(now), within }, { ...at(played), past }, edges, SIZE);

  it('are the moment shown, and in the past the end of what was played', () => {
    expect(chips(100, true, 100, false)).toEqual([{ kind: 'now', x: 100, width: 43, text: '10:00' }]);
    expect(chips(100, true, 400).map(({ kind, x }) => [kind, x])).toEqual([
      ['now', 100],
      ['played', 400],
    ]);
  });

  it('never cover each other: the end gives way', () => {
    expect(chips(100, true, 140).map(({ kind }) => kind)).toEqual(['now']);
    expect(chips(100, true, 146).map(({ kind }) => kind)).toEqual(['now', 'played']);
  });

  it('are only for what is on screen, and stay within the picture', () => {
    expect(chips(-50, false, 400).map(({ kind }) => kind)).toEqual(['played']);
    expect(chips(-50, false, 790)).toEqual([]);
    expect(chips(34, true, 34, false)[0].x).toBe(45.5);
    expect(chips(752, true, 752, false)[0].x).toBe(738.5);
  });
});
