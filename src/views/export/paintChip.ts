import type { Observation } from '../../engine/index.ts';
import type { DrainForecast } from '../../store/forecast.ts';
import type { StageLayout } from '../stage/layout.ts';
import { drainWords } from '../stage/ServerChip.tsx';
import { countOf, STATUS_WORDS } from '../stage/words.ts';
import type { Look } from './look.ts';
import { paintGlyph } from './paintGlyph.ts';
import type { Hand, Pen } from './pen.ts';

type Server = Observation['servers'][number];

/** A server's name, version, count and status where the page has its chip. */
export function paintChip(
  pen: Pen,
  layout: StageLayout,
  index: number,
  server: Server,
  drains: readonly DrainForecast[],
  look: Look,
): void {
  const { chip } = layout.vessels[index];
  const roomy = layout.chips === 'above' && chip.w >= 15 * layout.em;
  if (roomy) paintWide(pen, layout, index, server, drainWords({ drains }, server.name, true), look);
  else if (layout.chips === 'head') paintHead(pen, layout, index, server, look);
  else paintNarrow(pen, layout, index, server, drainWords({ drains }, server.name, false), look);
}

function statusOf({ status, sessions, capacity }: Server, short: boolean): string {
  if (status === 'inService' && sessions >= capacity) return 'Full';
  return STATUS_WORDS[status][short ? 'short' : 'words'];
}

function colourOf({ status, sessions, capacity }: Server, { stage }: Look): string {
  const bad = status === 'failed' || (status === 'inService' && sessions >= capacity);
  return bad ? stage['harm-text'] : status === 'inService' ? stage['ink-2'] : stage.ink;
}

function paintWide(pen: Pen, layout: StageLayout, index: number, server: Server, outlook: string, look: Look): void {
  const { x, y, w } = layout.vessels[index].chip;
  const em = layout.chipEm;
  const { g } = pen;
  const base = y + 1.15 * em;
  const end = pen(x, base, server.name, { size: 1.2 * em, weight: 700, room: w - 11 * em });
  paintGlyph(g, end + 0.95 * em, base - 0.35 * em, 0.38 * em, server.version, look);
  pen(end + 1.5 * em, base, `v${server.version}`, { size: em, weight: 600 });
  const of = `of ${countOf(server.capacity)}`;
  pen(x + w, base, of, { size: em, colour: look.stage['ink-2'], align: 'right' });
  const room = g.measureText(of).width + 0.35 * em;
  pen(x + w - room, base, countOf(server.sessions), { size: 1.2 * em, weight: 700, align: 'right' });
  const status = statusOf(server, false);
  const line = base + 1.4 * em;
  if (server.status === 'draining') {
    g.font = `600 ${em}px ${look.font}`;
    g.fillStyle = look.stage.ink;
    g.beginPath();
    g.roundRect(x, line - 1.02 * em, g.measureText(status).width + em, 1.35 * em, em);
    g.fill();
    pen(x + 0.5 * em, line, status, { size: em, weight: 600, colour: look.stage.panel });
  } else
    pen(x, line, status, {
      size: em,
      weight: server.status === 'inService' ? 400 : 600,
      colour: colourOf(server, look),
    });
  if (outlook !== '') pen(x, line + 1.4 * em, outlook, { size: 0.96 * em, room: w });
}

function paintNarrow(pen: Pen, layout: StageLayout, index: number, server: Server, outlook: string, look: Look): void {
  const { x, y, w } = layout.vessels[index].chip;
  const em = layout.chipEm;
  const below = layout.chips === 'below';
  const middle = x + w / 2;
  const at = (text: string, y: number, hand: Omit<Hand, 'align' | 'room'>) =>
    pen(below ? middle : x, y, text, { ...hand, align: below ? 'center' : 'left', room: w - 0.3 * em });
  const faint = look.stage['ink-2'];
  const end = at(server.name, y + 1.1 * em, { size: 1.1 * em, weight: 700 });
  if (below) {
    const left = 2 * middle - end - 0.8 * em;
    if (left > x) paintGlyph(pen.g, left, y + 0.78 * em, 0.36 * em, server.version, look);
  } else if (end + 3 * em < x + w) {
    paintGlyph(pen.g, end + 0.9 * em, y + 0.78 * em, 0.36 * em, server.version, look);
    pen(end + 1.4 * em, y + 1.1 * em, `v${server.version}`, { size: 0.95 * em, weight: 600 });
  }
  at(`${countOf(server.sessions)} of ${countOf(server.capacity)}`, y + 2.4 * em, { size: em, weight: 600 });
  const weight = server.status === 'inService' ? 400 : 600;
  at(statusOf(server, true), y + 3.65 * em, { size: em, weight, colour: colourOf(server, look) });
  if (outlook !== '') at(outlook, y + 4.9 * em, { size: 0.9 * em, colour: faint });
}

function paintHead(pen: Pen, layout: StageLayout, index: number, server: Server, look: Look): void {
  const { chip, glass } = layout.vessels[index];
  const em = layout.chipEm;
  if (!layout.roomForDots) {
    const middle = chip.y + chip.h / 2;
    const name = server.name.replace(/^(\S{1,3})\S*/u, '$1').replaceAll(' ', '');
    pen(chip.x + 0.35 * em, middle - 0.1 * em, name, { size: em, weight: 700, room: chip.w - 0.5 * em });
    paintGlyph(pen.g, chip.x + 0.75 * em, middle + 0.65 * em, 0.34 * em, server.version, look);
    pen(chip.x + 1.3 * em, middle + em, countOf(server.sessions), { size: em, room: chip.w - 1.4 * em });
    return;
  }
  const count = countOf(server.sessions);
  pen(chip.x + chip.w, chip.y + em, count, { size: em, weight: 700, align: 'right' });
  const room = chip.w - pen.g.measureText(count).width - 1.6 * em;
  paintGlyph(pen.g, chip.x + 0.45 * em, chip.y + 0.66 * em, 0.36 * em, server.version, look);
  pen(chip.x + 1.1 * em, chip.y + em, server.name, { size: em, weight: 700, room });
  pen(chip.x, glass.y - 0.5 * em, statusOf(server, true), { size: em, colour: colourOf(server, look), room: chip.w });
}
