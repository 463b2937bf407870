import { describe, expect, it } from 'vitest';
import { sideOf, stackLabels } from '../../../../src/views/timeline/layout/labels.ts';
import { layoutNotes } from '../../../../src/views/timeline/layout/notes.ts';

/** From the middle of a label to its base line. */
const BASE = 4;

describe('labels beside the moment shown', () => {
  const names = Array.from({ length: 6 }, (_, i) => `S${i}`);
  const layer = (server: number | null, users: number, version = 1) => ({ server, users, version });
  const y = (users: number) => 100 - users;

  it('stand in the middle of their layers where there is room', () => {
    const labels = stackLabels([layer(0, 40), layer(1, 40)], names, y, 0);
    expect(labels.map((label) => label.y - BASE)).toEqual([80, 40]);
    expect(labels.map(({ text }) => text)).toEqual(['S0 40', 'S1 40']);
  });

  it('never cover each other, and stay below the top', () => {
    const six = Array.from({ length: 6 }, (_, i) => layer(i, 0));
    const ys = stackLabels(six, names, y, 14).map((label) => label.y - BASE);
    for (let i = 1; i < ys.length; i++) expect(ys[i - 1] - ys[i]).toBeGreaterThanOrEqual(13);
    expect(ys[5]).toBeGreaterThanOrEqual(14);
  });

  it('name the version as soon as there are two, unless the name says it', () => {
    const notes = (versions: number[], named = names) =>
      stackLabels(
        versions.map((v, i) => layer(i, 9, v)),
        named,
        y,
        0,
      ).map(({ note }) => note);
    expect(notes([1, 1])).toEqual([undefined, undefined]);
    expect(notes([2, 1])).toEqual(['v2', 'v1']);
    expect(notes([2, 1], ['Alice v2', 'Bob'])).toEqual([undefined, 'v1']);
  });

  it('are the versions themselves where there are many servers', () => {
    const labels = stackLabels([layer(null, 1_200), layer(null, 30, 2)], names, y, 0);
    expect(labels.map(({ text, note }) => [text, note])).toEqual([
      ['v1 1,200', undefined],
      ['v2 30', undefined],
    ]);
  });

  it('stand to the right of the moment while they have room there, else to its left', () => {
    const words = [{ text: 'Alice 40' }];
    expect(sideOf(words, 100, 300)).toMatchObject({ anchor: 'start', x: 105 });
    const left = sideOf(words, 290, 300);
    expect(left).toMatchObject({ anchor: 'end', x: 285 });
    expect(left.beyondX).toBeLessThan(290 - 7 * words[0].text.length);
  });
});

describe('notes in the plot', () => {
  const plot = { left: 0, right: 600, top: 10, bottom: 110 };
  const side = { anchor: 'start' as const, x: 105, beyondX: 180, freeX: 180 };
  const fan = (median: number, servers = [0]) => ({
    servers,
    version: 1,
    early: [],
    middle: [],
    late: [],
    low: median - 20,
    median,
    high: median + 20,
  });
  const noted = {
    plot,
    now: { x: 100, within: true },
    played: { x: 100, past: false },
    fans: [],
    capacity: { y: 60, text: '100', beyond: false },
    labels: [],
    side,
    coarseSeconds: 0,
  };
  const notes = (more: Partial<Parameters<typeof layoutNotes>[0]>) =>
    layoutNotes({ ...noted, ...more }, { names: ['Alice', 'Bob', 'Carol'] });

  it('tell the capacity over its line, or below where there is no room above', () => {
    expect(notes({})).toEqual([{ x: 105, y: 56, text: 'capacity 100', anchor: 'start' }]);
    expect(notes({ capacity: { y: 15, text: '100', beyond: false } })[0].y).toBe(25);
    expect(notes({ capacity: { y: 10, text: '200', beyond: true } })[0]).toMatchObject({
      y: 20,
      text: '▲ capacity 200',
    });
  });

  it('move the capacity beyond a label that is in its way', () => {
    expect(notes({ labels: [{ y: 60 }] })[0].x).toBe(180);
    expect(notes({ labels: [{ y: 90 }] })[0].x).toBe(105);
  });

  it('say over each fan who runs dry, within the plot and beyond the labels', () => {
    const words = notes({ fans: [fan(300), fan(595, [1]), fan(160, [2])] });
    const dry = words.filter(({ text }) => text.endsWith(' dry'));
    expect(dry.map(({ text, x }) => [text, Math.round(x)])).toEqual([
      ['Alice dry', 300],
      ['Bob dry', 579],
      ['Carol dry', 207],
    ]);
    expect(new Set(dry.map(({ y }) => y)).size).toBe(3);
    expect(notes({ fans: [fan(300, [0, 1, 2, 3])] })[0].text).toBe('4 servers dry');
    expect(notes({ fans: [fan(700), fan(120)] }).map(({ text }) => text)).toEqual(['capacity 100']);
  });

  it('say of the past what was already played, where there is room, and no capacity', () => {
    const past = { x: 500, past: true };
    expect(notes({ played: past })).toEqual([{ x: 495, y: 33, text: 'already played', anchor: 'end' }]);
    expect(notes({ played: { x: 190, past: true } })).toEqual([]);
    expect(notes({ played: past, now: { x: -900, within: false } })[0].x).toBe(495);
  });

  it('say how coarse the data is at the foot of the plot', () => {
    expect(notes({ coarseSeconds: 4 })[1]).toEqual({ x: 598, y: 106, text: 'kept in steps of 4 s', anchor: 'end' });
  });
});
