import type { Size } from '../canvas/fitCanvas.ts';
import { FADE_FROM, HALO_WIDTH, HATCH, type Line, NOTE, type Pen, type Type, type Word } from './pen.ts';

type Ctx = CanvasRenderingContext2D;

/** A pen on a canvas, which is wiped first; `scale` is how many pixels of the canvas one of the layout has. */
export function canvasPen(ctx: Ctx, { width, height }: Size, scale: number, font: string): Pen {
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.lineJoin = 'bevel';
  ctx.textBaseline = 'alphabetic';

  const stroke = (colour: string, lineWidth: number): void => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.stroke();
  };
  const apart = (draw: () => void): void => {
    ctx.save();
    draw();
    ctx.restore();
  };
  return {
    rect: (x, y, w, h, colour, shape) => {
      ctx.fillStyle = colour;
      if (shape === undefined) {
        ctx.fillRect(x, y, w, h);
        return;
      }
      ctx.beginPath();
      ctx.roundRect(x, y, w, h, shape.round ?? 0);
      ctx.fill();
      if (shape.edge) stroke(shape.edge, 1);
    },
    fade: (x, y, w, h, foot, head) => {
      const fade = ctx.createLinearGradient(0, y + h, 0, y);
      fade.addColorStop(FADE_FROM, foot);
      fade.addColorStop(1, head);
      ctx.fillStyle = fade;
      ctx.fillRect(x, y, w, h);
    },
    fill: (outline, fill) => {
      trace(ctx, outline);
      ctx.closePath();
      ctx.fillStyle = typeof fill === 'string' ? fill : (hatch(ctx, fill.hatch) ?? 'transparent');
      ctx.fill();
    },
    line: (line, { colour, width: lineWidth, dashes }) => {
      trace(ctx, line);
      if (dashes) ctx.setLineDash([...dashes]);
      stroke(colour, lineWidth);
      if (dashes) ctx.setLineDash([]);
    },
    shape: (path, x, y, colour, lineWidth) =>
      apart(() => {
        ctx.translate(x, y);
        ctx.fillStyle = ctx.strokeStyle = colour;
        if (lineWidth === undefined) ctx.fill(new Path2D(path));
        else {
          ctx.lineWidth = lineWidth;
          ctx.stroke(new Path2D(path));
        }
      }),
    write: (word, type) => write(ctx, word, type, font),
    within: (left, top, right, bottom, draw) =>
      apart(() => {
        ctx.beginPath();
        ctx.rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        ctx.clip();
        draw();
      }),
    faded: (opacity, draw) =>
      apart(() => {
        ctx.globalAlpha *= opacity;
        draw();
      }),
  };
}

/** A path along a line, broken where it is. */
function trace(ctx: Ctx, line: Line): void {
  ctx.beginPath();
  let broken = true;
  for (let i = 0; i < line.length; i += 2) {
    const gap = Number.isNaN(line[i + 1]);
    if (!gap && broken) ctx.moveTo(line[i], line[i + 1]);
    else if (!gap) ctx.lineTo(line[i], line[i + 1]);
    broken = gap;
  }
}

const hatches = new Map<string, CanvasPattern | null>();

function hatch(ctx: Ctx, colour: string): CanvasPattern | null {
  const known = hatches.get(colour);
  if (known !== undefined) return known;
  const { tile, width } = HATCH;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = tile;
  const lines = canvas.getContext('2d');
  if (lines === null) return null;
  lines.strokeStyle = colour;
  lines.lineWidth = width;
  lines.beginPath();
  for (const shift of [-tile, 0, tile]) {
    lines.moveTo(shift - 1, tile + 1);
    lines.lineTo(shift + tile + 1, -1);
  }
  lines.stroke();
  const pattern = ctx.createPattern(canvas, 'repeat');
  hatches.set(colour, pattern);
  return pattern;
}

function write(ctx: Ctx, { x, y, text, note, anchor }: Word, type: Type, font: string): void {
  const { size, weight = 400, colour, halo } = type;
  const main = `${weight} ${size}px ${font}`;
  const put = (words: string, at: number): void => {
    if (halo) ctx.strokeText(words, at, y);
    ctx.fillText(words, at, y);
  };
  ctx.fillStyle = colour;
  if (halo) ctx.strokeStyle = halo;
  ctx.lineWidth = HALO_WIDTH;
  ctx.lineJoin = 'round';
  ctx.font = main;
  ctx.textAlign = ALIGN[anchor];
  if (!note) put(text, x);
  else {
    const small = `${NOTE.weight} ${size - NOTE.smaller}px ${font}`;
    const first = ctx.measureText(`${text} `).width;
    ctx.font = small;
    const whole = first + ctx.measureText(note).width;
    const left = x - whole * BEFORE[anchor];
    ctx.textAlign = 'left';
    put(note, left + first);
    ctx.font = main;
    put(text, left);
  }
  ctx.lineJoin = 'bevel';
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;
/** How much of the words stands before their place. */
const BEFORE = { start: 0, middle: 0.5, end: 1 };
