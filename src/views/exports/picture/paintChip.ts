import type { DrainForecast } from '../../../forecast/index.ts';
import { saysVersion, shortName, versionLabel } from '../../../words/names.ts';
import { count } from '../../../words/quantities.ts';
import {
  type Condition,
  capacityWords,
  conditionWords,
  drainWords,
  occupancyWords,
} from '../../../words/run/servers.ts';
import { isRoomy, type StageLayout } from '../../stage/scene/layout.ts';
import type { Look } from './look.ts';
import { paintGlyph } from './paintGlyph.ts';
import type { Hand, Writer } from './writer.ts';

/** What a chip tells of a server. */
export type Chip = {
  name: string;
  version: number;
  sessions: number;
  capacity: number;
  condition: Condition;
  drain: DrainForecast | null;
};

/** A server's name, version, count and status where the page has its chip. */
export function paintChip(write: Writer, layout: StageLayout, index: number, chip: Chip, look: Look): void {
  if (isRoomy(layout, index)) paintWide(write, layout, index, chip, look);
  else if (layout.chips === 'head') paintHead(write, layout, index, chip, look);
  else paintNarrow(write, layout, index, chip, look);
}

/** Those that harm somebody. */
const BAD = new Set<Condition>(['failed', 'failing', 'down']);

function colourOf({ condition }: Chip, { stage }: Look): string {
  if (BAD.has(condition)) return stage['harm-text'];
  if (condition === 'slow') return stage['slow-text'];
  return condition === 'inService' ? stage['ink-2'] : stage.ink;
}

function weightOf({ condition }: Chip): number {
  return condition === 'inService' ? 400 : 600;
}

function paintWide(write: Writer, layout: StageLayout, index: number, chip: Chip, look: Look): void {
  const { x, y, w } = layout.vessels[index].chip;
  const { name, version, sessions, capacity, condition, drain } = chip;
  const em = layout.chipEm;
  const { g } = write;
  const base = y + 1.15 * em;
  const end = write(x, base, name, { size: 1.2 * em, weight: 700, room: w - 11 * em });
  paintGlyph(g, end + 0.95 * em, base - 0.35 * em, 0.38 * em, version, look);
  if (!saysVersion(name, version)) write(end + 1.5 * em, base, versionLabel(version), { size: em, weight: 600 });
  const of = capacityWords(capacity);
  write(x + w, base, of, { size: em, colour: look.stage['ink-2'], align: 'right' });
  const room = g.measureText(of).width + 0.35 * em;
  write(x + w - room, base, count(sessions), { size: 1.2 * em, weight: 700, align: 'right' });
  const status = conditionWords(condition, true);
  const line = base + 1.4 * em;
  if (condition === 'draining') {
    g.font = `600 ${em}px ${look.font}`;
    g.fillStyle = look.stage.ink;
    g.beginPath();
    g.roundRect(x, line - 1.02 * em, g.measureText(status).width + em, 1.35 * em, em);
    g.fill();
    write(x + 0.5 * em, line, status, { size: em, weight: 600, colour: look.stage.panel });
  } else write(x, line, status, { size: em, weight: weightOf(chip), colour: colourOf(chip, look) });
  if (drain !== null) write(x, line + 1.4 * em, drainWords(drain, true), { size: 0.96 * em, room: w });
}

function paintNarrow(write: Writer, layout: StageLayout, index: number, chip: Chip, look: Look): void {
  const { x, y, w } = layout.vessels[index].chip;
  const { name, version, condition, drain } = chip;
  const em = layout.chipEm;
  const below = layout.chips === 'below';
  const middle = x + w / 2;
  const at = (text: string, y: number, hand: Omit<Hand, 'align' | 'room'>) =>
    write(below ? middle : x, y, text, { ...hand, align: below ? 'center' : 'left', room: w - 0.3 * em });
  const end = at(name, y + 1.1 * em, { size: 1.1 * em, weight: 700 });
  if (below) {
    const left = 2 * middle - end - 0.8 * em;
    if (left > x) paintGlyph(write.g, left, y + 0.78 * em, 0.36 * em, version, look);
  } else if (end + 3 * em < x + w) {
    paintGlyph(write.g, end + 0.9 * em, y + 0.78 * em, 0.36 * em, version, look);
    const label = { size: 0.95 * em, weight: 600 };
    if (!saysVersion(name, version)) write(end + 1.4 * em, y + 1.1 * em, versionLabel(version), label);
  }
  at(occupancyWords(chip), y + 2.4 * em, { size: em, weight: 600 });
  const hand = { size: em, weight: weightOf(chip), colour: colourOf(chip, look) };
  at(conditionWords(condition, false), y + 3.65 * em, hand);
  if (drain !== null) at(drainWords(drain, false), y + 4.9 * em, { size: 0.9 * em, colour: look.stage['ink-2'] });
}

function paintHead(write: Writer, layout: StageLayout, index: number, chip: Chip, look: Look): void {
  const { chip: place, glass } = layout.vessels[index];
  const { name, version, condition } = chip;
  const em = layout.chipEm;
  const users = count(chip.sessions);
  if (!layout.roomForDots) {
    const middle = place.y + place.h / 2;
    const short = { size: em, weight: 700, room: place.w - 0.5 * em };
    write(place.x + 0.35 * em, middle - 0.1 * em, shortName(name), short);
    paintGlyph(write.g, place.x + 0.75 * em, middle + 0.65 * em, 0.34 * em, version, look);
    write(place.x + 1.3 * em, middle + em, users, { size: em, room: place.w - 1.4 * em });
    return;
  }
  write(place.x + place.w, place.y + em, users, { size: em, weight: 700, align: 'right' });
  const room = place.w - write.g.measureText(users).width - 1.6 * em;
  paintGlyph(write.g, place.x + 0.45 * em, place.y + 0.66 * em, 0.36 * em, version, look);
  write(place.x + 1.1 * em, place.y + em, name, { size: em, weight: 700, room });
  const hand = { size: em, colour: colourOf(chip, look), room: place.w };
  write(place.x, glass.y - 0.5 * em, conditionWords(condition, false), hand);
}
