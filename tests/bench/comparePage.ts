import { parseScenario } from '../../src/engine/index.ts';
import { createComparison } from '../../src/store/comparison/comparison.ts';
import { builtIn, MAX_RUNS } from '../../src/store/comparison/setup.ts';
import { canvasPen } from '../../src/views/kit/pens/canvasPen.ts';
import { layoutChart } from '../../src/views/runsChart/layout.ts';
import { paintChart } from '../../src/views/runsChart/paint.ts';
import { createScene, SMALL } from '../../src/views/stage/paint/scene.ts';
import { readPalette } from '../../src/views/timeline/paint/palette.ts';

const STAGE = { width: 290, height: 110 };
const CHART = { width: 640, height: 250 };
const SPEED = 100;
const FRAME_SECONDS = 1 / 60;

/** Milliseconds for one frame of so many runs: the ticks, the stages, the chart, and all with the browser's own painting. */
export type Cost = { runs: number; ticks: number; stages: number; chart: number; frame: number };

/** Plays so many runs of the article's scenario at 100× for some frames. */
async function measureRuns(runs: number, frames: number): Promise<Cost> {
  document.body.replaceChildren();
  const { values, ...setup } = builtIn();
  const ways = Array.from({ length: Math.max(2, runs) }, (_, i) => values[i % values.length]);
  const comparison = createComparison(parseScenario({}), { ...setup, values: ways }, () => performance.now());
  const scenes = ways.map(() => {
    const scene = createScene({ fixed: canvas(STAGE), moving: canvas(STAGE) }, SMALL);
    if (scene === null) throw new Error('This browser has no canvas.');
    return scene;
  });
  const chart = canvas(CHART).getContext('2d') as CanvasRenderingContext2D;
  const palette = readPalette(document.documentElement);
  const spent = { ticks: 0, stages: 0, chart: 0 };
  let since = 0;
  comparison.onFrames((shown) => {
    spent.ticks += performance.now() - since;
    since = performance.now();
    scenes.forEach((scene, i) => {
      scene.paint(shown[i], { size: STAGE, scale: 1, still: false, fresh: false });
    });
    spent.stages += performance.now() - since;
    since = performance.now();
    paintChart(canvasPen(chart, CHART, 1, palette.font), layoutChart(shown, CHART, ways.map(String)), palette);
    spent.chart += performance.now() - since;
  });
  comparison.setSpeed(SPEED);
  comparison.play();
  let start = 0;
  for (let i = -10; i < frames; i++) {
    if (i === 0) {
      Object.assign(spent, { ticks: 0, stages: 0, chart: 0 });
      start = performance.now();
    }
    since = performance.now();
    comparison.advance(FRAME_SECONDS);
    await new Promise(requestAnimationFrame);
  }
  const frame = (performance.now() - start) / frames;
  return {
    runs: ways.length,
    ticks: spent.ticks / frames,
    stages: spent.stages / frames,
    chart: spent.chart / frames,
    frame,
  };
}

function canvas({ width, height }: { width: number; height: number }): HTMLCanvasElement {
  const element = document.createElement('canvas');
  Object.assign(element, { width, height });
  document.body.append(element);
  return element;
}

Object.assign(globalThis, { measureRuns, MAX_RUNS });
