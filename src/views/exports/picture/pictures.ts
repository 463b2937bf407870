import { described, pictureWords } from '../../../words/share/pictures.ts';
import type { Run } from '../snapshot/snapshot.ts';
import { ledgerBlock } from './ledgerBlock.ts';
import type { Look } from './look.ts';
import { withTexts } from './pngText.ts';
import { createCanvas, readSvg, toPng } from './raster.ts';
import { layoutSheet, type Sheet } from './sheet.ts';
import { stageBlock, stagePlace } from './stageBlock.ts';
import { createStagePainter } from './stagePicture.ts';
import { timelineBlock } from './timelineBlock.ts';

/** Pixels of a PNG to one of the layout: sharp on paper and on dense screens. */
const SCALE = 2;

export function timelineSheet(run: Run, look: Look): Sheet {
  return layoutSheet(run.about, [timelineBlock(run, 420, look)], look);
}

export function stagePng(run: Run, look: Look): Promise<Uint8Array> {
  return png(layoutSheet(run.about, [stageBlock(run.frame, 550, look)], look), run, look, true);
}

export function timelinePng(run: Run, look: Look): Promise<Uint8Array> {
  return png(timelineSheet(run, look), run, look, false);
}

/** Stage, timeline and ledger on one sheet. */
export function wholePng(run: Run, look: Look): Promise<Uint8Array> {
  const blocks = [
    stageBlock(run.frame, 470, look),
    timelineBlock(run, 250, look),
    ledgerBlock(run.observation.ledger, run.frame.world.scenario, look),
  ];
  return png(layoutSheet(run.about, blocks, look), run, look, true);
}

async function png(sheet: Sheet, run: Run, look: Look, staged: boolean): Promise<Uint8Array> {
  const { canvas, g } = createCanvas(sheet.width * SCALE, sheet.height * SCALE);
  // The world goes on while the rest is drawn, so the stage is painted at once.
  const stage = createCanvas(canvas.width, canvas.height);
  if (staged)
    createStagePainter(look, SCALE).paint(stage.g, stagePlace(sheet.places[0]), run.frame, {
      observation: run.observation,
      drains: run.foreseen.drains,
    });
  g.drawImage(await readSvg(sheet.svg(SCALE)), 0, 0, canvas.width, canvas.height);
  if (staged) g.drawImage(stage.canvas, 0, 0);
  const { title, moment, parameters, acts, link } = run.about;
  const texts = { Link: link, Title: title, Description: described(moment, parameters, acts) };
  return withTexts(await toPng(canvas), { ...texts, Software: pictureWords.brand });
}
