import { describe, expect, it } from 'vitest';
import { layoutChips, layoutTimeAxis, layoutTimes } from '../../../../src/views/timeline/layout/times.ts';
import { clockOf } from '../../../../src/words/axis.ts';

const edges = { left: 34, right: 752, top: 16, bottom: 100 };
const away = { x: -999, text: '', within: false };
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
    const { words } = layoutTimeAxis(times, [], away, edges);
    expect(words.map(({ text }) => text)).toEqual(times.map(({ text }) => text));
    expect(words[1]).toEqual({ x: 94, y: 115, text: '2:00', anchor: 'middle' });
  });

  it('keeps its words within the picture, and apart from each other', () => {
    const crowd = [34, 40, 120, 752].map((at) => ({ at, text: '10:00' }));
    const { words } = layoutTimeAxis(crowd, [], away, edges);
    expect(words).toHaveLength(3);
    expect(words[0].x).toBeGreaterThan(34);
    expect(words[2].x).toBeLessThan(752);
  });

  it('leaves out the times within 40 of now, and those that a chip would cover', () => {
    const now = { ...at(154), within: true };
    const chips = layoutChips(now, { ...at(154), past: false }, edges);
    const { words } = layoutTimeAxis(times, chips, now, edges);
    expect(words.map(({ text }) => text).slice(0, 4)).toEqual(['0:00', '2:00', '8:00', '10:00']);
    expect(layoutTimeAxis(times, [], { ...at(133), within: true }, edges).words[1].text).toBe('6:00');
  });

  it('says the hour of the day where the run starts at a second of one', () => {
    const hours = layoutTimes(0, 8 * 3_600, (seconds) => 34 + seconds / 40, edges, 9 * 3_600);
    expect(hours.slice(0, 3).map(({ text }) => text)).toEqual(['9:00 h', '10:00 h', '11:00 h']);
    const odd = layoutTimes(0, 86_400, (seconds) => seconds / 120, edges, 9 * 3_600);
    expect(odd[0]).toEqual({ at: 0, text: '9:00 h' });
    expect(odd.at(-1)?.text).toBe('1 d 9:00');
    expect(clockOf(194, 9 * 3_600)).toBe('9:03:14');
    expect(clockOf(194, null)).toBe('3:14');
  });
});

describe('the chips on it', () => {
  const chips = (now: number, within: boolean, played: number, past = true) =>
    layoutChips({ ...at(now), within }, { ...at(played), past }, edges);

  it('are the moment shown, and in the past the end of what was played', () => {
    expect(chips(100, true, 100, false).map(({ kind }) => kind)).toEqual(['now']);
    expect(chips(100, true, 400).map(({ kind, x, width }) => [kind, x - width / 2])).toEqual([
      ['now', 100],
      ['played', 400],
    ]);
  });

  it('never cover each other: the end gives way', () => {
    expect(chips(100, true, 140).map(({ kind }) => kind)).toEqual(['now']);
    expect(chips(100, true, 160).map(({ kind }) => kind)).toEqual(['now', 'played']);
  });

  it('stand right of their moment, and turn to its left 60 before the end', () => {
    const [before, after] = [691, 693].map((now) => chips(now, true, now, false)[0]);
    expect(before.x - before.width / 2).toBe(691);
    expect(after.x + after.width / 2).toBe(693);
  });

  it('are only for what is on screen', () => {
    expect(chips(-50, false, 400).map(({ kind }) => kind)).toEqual(['played']);
    expect(chips(-50, false, 790)).toEqual([]);
  });
});
