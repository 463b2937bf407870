import type { Site } from '../../../engine/index.ts';
import { chartWords, stepSeconds } from '../../../words/page/timeline.ts';
import { nameOrCount } from '../../../words/run/named.ts';
import type { Word } from '../../kit/pens/pen.ts';
import { FAN_HEIGHT, type Fan } from './fan.ts';
import type { Label, Side } from './labels.ts';
import { type Plot, textWidth } from './plot.ts';

/** What is in service at the moment shown; `beyond` when that is off the chart. */
export type Capacity = { y: number; text: string; beyond: boolean };

type Names = Pick<Site, 'names'>;

/** Words need so many pixels above their line, or stand below it. */
const ROOM_ABOVE = 16;
/** Words nearer than this, base line to base line, are crowded. */
const CROWDED = 13;
/** A fan's word may belong to an end so far off the plot. */
const NEARLY_THERE = 40;

/** What the notes are about: the moment shown, up to where was played, and how coarse the data is there, in seconds or 0. */
type Noted = {
  plot: Plot;
  now: { x: number; within: boolean };
  played: { x: number; past: boolean };
  fans: readonly Fan[];
  capacity: Capacity;
  labels: readonly Pick<Label, 'y'>[];
  side: Side;
  coarseSeconds: number;
};

/** What is written in the plot besides the labels of its layers and phases. */
export function layoutNotes(
  { plot, now, played, fans, capacity, labels, side, coarseSeconds }: Noted,
  site: Names,
): Word[] {
  const besideNow = now.within ? fanWords(fans, site, plot, side) : [];
  if (now.within && !played.past) besideNow.push(capacityWord(capacity, labels, side, plot));
  const from = now.within && side.anchor === 'start' ? side.freeX : now.x + 6;
  return [
    ...besideNow,
    ...(played.past ? playedWords(from, played.x, plot) : []),
    ...(coarseSeconds > 0 ? [coarseWord(coarseSeconds, plot)] : []),
  ];
}

/** Who runs dry, over each fan that has room for it beyond the labels. */
function fanWords(fans: readonly Fan[], site: Names, { right, bottom }: Plot, { freeX }: Side): Word[] {
  return fans
    .map(({ servers, median }) => ({ median, text: chartWords.dry(nameOrCount(servers, site)) }))
    .map(({ median, text }) => ({ median, text, half: textWidth(text) / 2 }))
    .filter(({ median, half }) => median <= right + NEARLY_THERE && median + half >= freeX)
    .map(({ median, text, half }, i) => ({
      x: Math.min(Math.max(median, freeX + half), right - half),
      y: bottom - FAN_HEIGHT - 4 - 12 * i,
      text,
      anchor: 'middle',
    }));
}

/** The capacity in service beside the moment shown: over its line, or below where there is no room; beyond labels in the way. */
function capacityWord(
  { y, text, beyond }: Capacity,
  labels: readonly Pick<Label, 'y'>[],
  { anchor, x, beyondX }: Side,
  { top }: Plot,
): Word {
  const base = beyond || y - top < ROOM_ABOVE ? y + 10 : y - 4;
  const crowded = labels.some((label) => Math.abs(label.y - base) < CROWDED);
  const words = chartWords.capacity(text);
  return { x: crowded ? beyondX : x, y: base, text: beyond ? chartWords.beyond(words) : words, anchor };
}

/** That a part was already played, at its end where it is wide enough. */
function playedWords(fromX: number, toX: number, { left, right, top }: Plot): Word[] {
  const [from, to] = [Math.max(left, fromX), Math.min(right, toX)];
  const text = chartWords.played;
  return to - from > textWidth(text) + 8 ? [{ x: to - 5, y: top + 23, text, anchor: 'end' }] : [];
}

function coarseWord(seconds: number, { right, bottom }: Plot): Word {
  return { x: right - 2, y: bottom - 4, text: chartWords.coarse(stepSeconds(seconds)), anchor: 'end' };
}
