import type { Frame } from '../../../player/player.ts';
import { stageWords } from '../../../words/page/stage.ts';
import { count } from '../../../words/quantities.ts';
import { tag, words } from '../../kit/pens/svg.ts';
import { type Counted, countAll } from '../../stage/counts.ts';
import { type Mark, SHAPES } from '../../stage/shapes/shapes.ts';
import type { Look } from './look.ts';
import type { Block, Place } from './sheet.ts';

const LEGEND = 30;

/** Room for the stage, which is painted over it later, and below it what its shapes mean and how many there are of each; null where that changes. */
export function stageBlock(frame: Frame | null, height: number, look: Look): Block {
  const entries = legend(frame && countAll(frame.world, frame.moment), look);
  return { height, draw: () => tag('g', { transform: `translate(18 ${height - 16})` }, ...entries) };
}

/** The part of the block that the stage itself takes. */
export function stagePlace({ x, y, width, height }: Place): Place {
  return { x, y, width, height: height - LEGEND };
}

const SPACING = 24;
/** About the width of a letter. */
const LETTER = 6.7;

function legend(counted: Counted | null, look: Look): string[] {
  let x = 0;
  return SHAPES.map(({ key, marks }) => {
    const users = counted?.[key] ?? null;
    const text = users === null ? stageWords.shape[key] : `${count(users)} ${stageWords.shape[key]}`;
    const shape = marks.map((mark) => draw(mark, look));
    const entry = tag('g', { transform: `translate(${Math.round(x)} 0)` }, ...shape);
    const label = words({ x: Math.round(x) + 11, y: 4, 'font-size': 12, fill: look.stage['ink-2'] }, text);
    x += 11 + LETTER * text.length + SPACING;
    return entry + label;
  });
}

function draw({ fill, stroke, width, cap, ...outline }: Mark, { stage }: Look): string {
  return tag('r' in outline ? 'circle' : 'path', {
    ...outline,
    fill: fill === undefined ? 'none' : stage[fill],
    ...(stroke && { stroke: stage[stroke] }),
    ...(width && { 'stroke-width': width }),
    ...(cap && { 'stroke-linecap': cap, 'stroke-linejoin': cap }),
  });
}
