import type { Frame } from '../../../player/player.ts';
import { stageWords } from '../../../words/page/stage.ts';
import type { StageLayout, VesselPlace } from '../layout/layout.ts';
import type { Dots } from '../scene/dots.ts';
import { atStart, type Mark, marksOf, numberBox, slowFrom } from '../scene/marks.ts';
import { writeNote } from './ink.ts';
import type { Palette } from './palette.ts';

const DASHES: Record<Mark['kind'], number[]> = { full: [5, 4], slow: [1.5, 3.5], start: [2, 3] };
const WORDS: Record<Mark['kind'], (users: number) => string> = {
  full: stageWords.fullAt,
  slow: stageWords.slowAbove,
  start: stageWords.atStart,
};

/**
 * Marks in each glass where it is full, where users become slow, and where the bleed began; slanting lines lie over those who are
 * above the line of slowness. Over the dots, as the words could not be read under them.
 */
export function paintMarks(
  g: CanvasRenderingContext2D,
  frame: Frame,
  dots: Dots,
  layout: StageLayout,
  palette: Palette,
): void {
  if (layout.mode === 'grid') return;
  const { world } = frame;
  layout.vessels.forEach((place, s) => {
    if (place.glass.w === 0) return;
    const server = world.servers[s];
    const [top, slow, start] = [dots.tops[s], slowFrom(world, server), atStart(frame, s)];
    if (slow !== null) paintSlow(g, place, slow / top, Math.min(1, dots.levels[s] / top), palette);
    const number = numberBox(layout, s, server.sessions, start !== null);
    for (const mark of marksOf(place, layout, { top, torn: dots.torn, capacity: server.capacity, slow, start }, number))
      paintMark(g, mark, palette);
  });
}

function paintMark(g: CanvasRenderingContext2D, { kind, users, x0, x1, y, words }: Mark, palette: Palette): void {
  if (!Number.isNaN(y)) {
    g.strokeStyle = kind === 'full' ? palette.edge : palette['ink-2'];
    g.lineWidth = kind === 'full' ? 1 : 1.5;
    g.setLineDash(DASHES[kind]);
    g.beginPath();
    g.moveTo(x0, y);
    g.lineTo(x1, y);
    g.stroke();
    g.setLineDash([]);
  }
  if (words === null) return;
  const colour = kind === 'slow' ? palette['slow-text'] : palette['ink-2'];
  writeNote(g, WORDS[kind](users), words.x, words.y, palette, { align: words.align, colour, plate: true });
}

/** Hatches the level from the share where users become slow up to its surface. */
function paintSlow(
  g: CanvasRenderingContext2D,
  { glass, full }: VesselPlace,
  from: number,
  to: number,
  palette: Palette,
): void {
  if (to <= from) return;
  const bottom = glass.y + glass.h - full * from;
  const height = full * (to - from);
  g.save();
  g.beginPath();
  g.rect(glass.x + 1, bottom - height, glass.w - 2, height);
  g.clip();
  g.beginPath();
  for (let x = glass.x - height; x < glass.x + glass.w; x += 10) {
    g.moveTo(x, bottom);
    g.lineTo(x + height, bottom - height);
  }
  g.strokeStyle = palette['slow-text'];
  g.globalAlpha = 0.55;
  g.lineWidth = 1.25;
  g.stroke();
  g.restore();
}
