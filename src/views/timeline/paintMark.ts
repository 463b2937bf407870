import type { MarkKind } from './marks.ts';
import type { Palette } from './palette.ts';

/** The shapes of events: ✕ harm, ◆ a failed test, ▼ a timeout, ■ the rollout, a drop for bone dry. */
export function paintMark(ctx: CanvasRenderingContext2D, kind: MarkKind, x: number, y: number, palette: Palette): void {
  const grave = kind === 'harm' || kind === 'testFailed';
  ctx.fillStyle = ctx.strokeStyle = grave ? palette.harm : kind === 'dry' ? palette.good : palette.faint;
  ctx.lineWidth = 2;
  ctx.fillRect(x - 0.5, y + 4, 1, 5);
  ctx.beginPath();
  SHAPES[kind](ctx, x, y);
  if (kind === 'harm') ctx.stroke();
  else ctx.fill();
}

const SHAPES: Record<MarkKind, (ctx: CanvasRenderingContext2D, x: number, y: number) => void> = {
  harm: (ctx, x, y) => {
    ctx.moveTo(x - 3.5, y - 3.5);
    ctx.lineTo(x + 3.5, y + 3.5);
    ctx.moveTo(x + 3.5, y - 3.5);
    ctx.lineTo(x - 3.5, y + 3.5);
  },
  testFailed: (ctx, x, y) => polygon(ctx, [x, y - 5, x + 4.5, y, x, y + 5, x - 4.5, y]),
  deadline: (ctx, x, y) => polygon(ctx, [x - 4.5, y - 4, x + 4.5, y - 4, x, y + 4]),
  rollout: (ctx, x, y) => ctx.rect(x - 3.5, y - 3.5, 7, 7),
  dry: (ctx, x, y) => {
    ctx.moveTo(x, y - 5.5);
    ctx.quadraticCurveTo(x + 4, y - 0.5, x + 3.6, y + 1.4);
    ctx.arc(x, y + 1, 3.6, 0.1, Math.PI - 0.1);
    ctx.quadraticCurveTo(x - 4, y - 0.5, x, y - 5.5);
  },
};

function polygon(ctx: CanvasRenderingContext2D, corners: number[]): void {
  for (let i = 0; i < corners.length; i += 2) ctx.lineTo(corners[i], corners[i + 1]);
  ctx.closePath();
}
