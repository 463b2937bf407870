import { saysVersion, shortName, versionLabel } from '../../../words/names.ts';
import { count } from '../../../words/quantities.ts';
import { type Condition, conditionNote } from '../../../words/run/servers.ts';
import { isBeside, type StageLayout } from '../../stage/layout/layout.ts';
import type { NumberTold } from '../../stage/server/chip.ts';
import type { Look } from './look.ts';
import { paintGlyph } from './paintGlyph.ts';
import type { Writer } from './writer.ts';

/** What is told of a server. */
export type Chip = {
  name: string;
  version: number;
  sessions: number;
  condition: Condition;
  number: NumberTold | null;
};

/** The sizes of type on the page. */
const SIZE = { note: 12, text: 14, title: 20, answer: 28, number: 40 };

/** A server's name, version, status and number where the page has them. */
export function paintChip(write: Writer, layout: StageLayout, index: number, chip: Chip, look: Look): void {
  const { chips } = layout;
  if (chips === 'head') {
    paintCell(write, layout, index, chip, look);
    return;
  }
  const { x, y, w, h } = layout.vessels[index].chip;
  const { name, version, condition } = chip;
  const status = {
    size: chips === 'line' ? SIZE.text : SIZE.note,
    colour: colourOf(chip, look),
    weight: weightOf(chip),
  };
  if (chips === 'inside') {
    write(x + w / 2, y + 14, name, { size: SIZE.note, weight: 700, align: 'center', room: w - 8 });
    write(x + w / 2, y + 31, conditionNote(condition), { ...status, align: 'center', room: w - 8 });
  } else {
    const base = chips === 'line' ? y + h / 2 + 7 : y + 14;
    const size = chips === 'line' ? SIZE.title : SIZE.text;
    let end = write(x, base, name, { size, weight: 700, room: chips === 'line' ? 0.7 * w : w - 34 }) + 10;
    paintGlyph(write.g, end, base - 5, 5, version, look);
    if (!saysVersion(name, version)) end = write(end + 9, base, versionLabel(version), { size: SIZE.text });
    if (chips === 'line') write(end + 12, base, conditionNote(condition), { ...status, room: x + w - end - 12 });
    else write(x, y + 31, conditionNote(condition), { ...status, room: w });
  }
  if (chip.number !== null) paintNumber(write, layout, index, chip.number, look);
}

function weightOf({ condition }: Chip): number {
  return condition === 'inService' ? 400 : 700;
}

function colourOf({ condition }: Chip, { stage }: Look): string {
  if (condition === 'slow') return stage['slow-text'];
  return condition === 'inService' ? stage['ink-2'] : stage.ink;
}

/** The number in the air of the glass, on a plate of the panel's colour. */
function paintNumber(write: Writer, layout: StageLayout, index: number, told: NumberTold, look: Look): void {
  const { x, y, w } = layout.vessels[index].number;
  const { chips } = layout;
  const beside = isBeside(layout, index);
  const size = chips === 'line' ? SIZE.number : chips === 'stacked' ? SIZE.answer : SIZE.title;
  const lines = [told.note, told.dryness, told.counter].filter((line) => line !== '');
  const { g } = write;
  const line = chips === 'inside' ? 16 : 20;
  g.save();
  g.globalAlpha = 0.85;
  g.fillStyle = look.stage.panel;
  g.beginPath();
  if (beside) g.roundRect(x, y, Math.min(w, 290), 44, 8);
  else g.roundRect(x, y, w, size + 4 + line * lines.length, 8);
  g.fill();
  g.restore();
  const centred = chips === 'inside' ? ({ align: 'center' } as const) : {};
  const left = chips === 'inside' ? x + w / 2 : x + 4;
  const end = write(left, y + size, told.users, { size, weight: 700, ...centred });
  const hand = { size: chips === 'inside' ? SIZE.note : SIZE.text };
  lines.forEach((text, i) => {
    const weight = i === 0 ? 400 : 700;
    if (beside) write(end + 8, y + (lines.length > 1 ? 18 : 27) + i * line, text, { ...hand, weight });
    else write(left, y + size + 4 + (i + 0.75) * line, text, { ...hand, weight, room: w - 8, ...centred });
  });
}

function paintCell(write: Writer, layout: StageLayout, index: number, chip: Chip, look: Look): void {
  const { chip: place, glass } = layout.vessels[index];
  const { name, version, condition } = chip;
  const users = count(chip.sessions);
  const { note } = SIZE;
  if (!layout.roomForDots) {
    const middle = place.y + place.h / 2;
    write(place.x + 4, middle - 2, shortName(name), { size: note, weight: 700, room: place.w - 6 });
    paintGlyph(write.g, place.x + 9, middle + 8, 4, version, look);
    write(place.x + 16, middle + 12, users, { size: note, room: place.w - 17 });
    return;
  }
  const end = write(place.x, place.y + 14, name, { size: SIZE.text, weight: 700, room: place.w - 16 });
  paintGlyph(write.g, end + 9, place.y + 9, 5, version, look);
  write(place.x + place.w, glass.y - 4, users, { size: note, weight: 700, align: 'right' });
  const room = place.w - write.g.measureText(users).width - 6;
  write(place.x, glass.y - 4, conditionNote(condition), { size: note, colour: colourOf(chip, look), room });
}
