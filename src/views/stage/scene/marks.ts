import { comfortableLoad, type SeenServer, type SeenWorld } from '../../../engine/index.ts';
import { bucketAt } from '../../../player/history.ts';
import type { Frame } from '../../../player/player.ts';
import { type Box, isBeside, type StageLayout, type VesselPlace } from '../layout/layout.ts';

/** A line in a glass with its name: from `x0` to `x1`; the words above it, or none where there is no room. */
export type Mark = {
  kind: 'full' | 'slow' | 'start';
  users: number;
  x0: number;
  x1: number;
  y: number;
  /** Base line and end of the words. */
  words: { x: number; y: number; align: 'left' | 'right' } | null;
};

const LINE = 16;
const INSET = 8;
/** About how wide the words are. */
const WORDS = 92;
/** How far the line of the beginning reaches from the wall. */
const REACH = 112;
/** What part of its comfortable load a server must have for the line to be worth seeing. */
const NEAR = 0.6;

/** Where the number and what belongs to it stands in a glass: in the corner, as high as its lines. */
export function numberBox(layout: StageLayout, index: number, users: number, bled: boolean): Box {
  const { number } = layout.vessels[index];
  const digits = 24 * String(users).length;
  if (isBeside(layout, index)) return { ...number, w: Math.min(number.w, digits + (bled ? 208 : 96)), h: 44 };
  if (layout.chips === 'line')
    return { ...number, w: Math.min(number.w, Math.max(digits, bled ? 124 : 72)), h: bled ? 84 : 64 };
  return { ...number, h: (layout.chips === 'inside' ? 28 : 36) + 20 * (bled ? 3 : 1) };
}

/** Whether rows of text meet. */
const meet = (top: number, bottom: number, a: number, b: number): boolean => top < b && a < bottom;

/**
 * The lines in a glass, each with its words where these touch neither the number nor other words: where it is full, where users become
 * slow, and how many there were when its bleed began.
 */
export function marksOf(
  place: VesselPlace,
  layout: StageLayout,
  {
    top,
    torn,
    capacity,
    slow,
    start,
  }: { top: number; torn: boolean; capacity: number; slow: number | null; start: number | null },
  number: Box,
): Mark[] {
  const { glass, full } = place;
  const wordy = layout.mode === 'pipes' && layout.chips !== 'head' && glass.w > WORDS;
  const right = glass.x + glass.w - INSET;
  const floor = glass.y + glass.h;
  const heightOf = (users: number): number => floor - (full * users) / top;
  const marks: Mark[] = [];
  const taken: [number, number][] = [];
  const claim = (baseline: number): boolean => {
    const rows: [number, number] = [baseline - LINE + 3, baseline + 3];
    if (!wordy || taken.some(([a, b]) => meet(a, b, ...rows))) return false;
    taken.push(rows);
    return true;
  };
  if (torn) {
    const y = glass.y + LINE + 2;
    const words = claim(y) ? ({ x: right, y, align: 'right' } as const) : null;
    marks.push({ kind: 'full', users: capacity, x0: 0, x1: 0, y: Number.NaN, words });
  } else {
    const y = heightOf(top);
    const words = claim(y - 4) ? ({ x: right, y: y - 4, align: 'right' } as const) : null;
    marks.push({ kind: 'full', users: capacity, x0: glass.x, x1: glass.x + glass.w, y, words });
  }
  const besideNumber = (y: number): boolean => meet(y - LINE, y + 2, number.y - 4, number.y + number.h + 4);
  if (slow !== null && slow < top) {
    const y = heightOf(slow);
    const beside = besideNumber(y);
    const x0 = beside ? Math.min(right, number.x + number.w + INSET) : glass.x + 2;
    const fits = right - x0 >= WORDS && claim(y - 4);
    marks.push({
      kind: 'slow',
      users: Math.round(slow),
      x0,
      x1: glass.x + glass.w - 2,
      y,
      words: fits ? { x: right, y: y - 4, align: 'right' } : null,
    });
  }
  if (start !== null && start > 0 && start <= top) {
    const y = heightOf(start);
    const reach = Math.min(REACH, glass.w / 2);
    if (!besideNumber(y)) {
      const fits = wordy && (glass.w >= 2 * (WORDS + INSET) || claim(y - 4));
      const words = fits ? ({ x: glass.x + INSET, y: y - 4, align: 'left' } as const) : null;
      marks.push({ kind: 'start', users: start, x0: glass.x + 2, x1: glass.x + 2 + reach, y, words });
    } else {
      const x0 = glass.x + glass.w - reach;
      if (number.x + number.w + INSET + WORDS > right || !claim(y - 4)) return marks;
      marks.push({
        kind: 'start',
        users: start,
        x0: Math.max(x0, number.x + number.w + INSET),
        x1: glass.x + glass.w - 2,
        y,
        words: { x: right, y: y - 4, align: 'right' },
      });
    }
  }
  return marks;
}

/** The load above which users are slow, where a server has come near it; else null. */
export function slowFrom(world: SeenWorld, server: SeenServer): number | null {
  const comfortable = comfortableLoad(world, server);
  return server.sessions < NEAR * comfortable || comfortable >= server.capacity ? null : comfortable;
}

/** How many users a server that is bled had when that began; null where none is. */
export function atStart({ world, history }: Frame, s: number): number | null {
  const { status, drains } = world.servers[s];
  const last = drains[drains.length - 1];
  if (last === undefined || (status !== 'draining' && status !== 'drained')) return null;
  return history.max[bucketAt(history, Math.floor(last.startedTick)) * history.servers + s];
}
