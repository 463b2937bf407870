import { type Observation, observe } from '../../engine/index.ts';
import type { DrainForecast } from '../../store/forecast.ts';
import type { Simulation } from '../../store/simulationState.ts';
import type { Look } from './look.ts';
import { createPen } from './pen.ts';
import { createCanvas, readSvg } from './raster.ts';
import { momentWords, takeRun } from './run.ts';
import { layoutSheet } from './sheet.ts';
import { stageBlock, stagePlace } from './stageBlock.ts';
import { createStagePainter } from './stagePicture.ts';

const FRAMES_PER_SECOND = 30;
const BITS_PER_SECOND = 6_000_000;
/** The longest recording, in real seconds: it is kept in memory until it is saved. */
export const LONGEST_SECONDS = 300;

/** From the moment shown to the end of the phase, or for so many real seconds. */
export type Span = { seconds: number } | 'phase';
/** A recording under way. `done` has the film once it is over; `stop` ends it early. */
export type Filming = { stop: () => void; done: Promise<Blob> };

const TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** The kind of film this browser can make, or why it can make none. */
export function filmType(): { type: string } | { why: string } {
  const why = 'This browser cannot record the stage: it makes no WebM films. Firefox and Chromium can.';
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return { why };
  const type = TYPES.find((kind) => MediaRecorder.isTypeSupported(kind));
  return type === undefined ? { why } : { type };
}

/** Films the stage at the pace of the page while it plays. @throws when the browser can't */
export async function film(simulation: Simulation, link: string, span: Span, look: Look): Promise<Filming> {
  const kind = filmType();
  if ('why' in kind) throw new Error(kind.why);
  const { about } = takeRun(simulation, link);
  const sheet = layoutSheet({ ...about, moment: ' ' }, [stageBlock(550, look)], look);
  const { canvas, g } = createCanvas(sheet.width, 2 * Math.ceil(sheet.height / 2));
  const ground = await readSvg(sheet.svg(1));
  const stage = createStagePainter(look, 1);
  const pen = createPen(g, look);
  const release = simulation.onFrame((frame) => {
    const observation = observe(frame.world);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.drawImage(ground, 0, 0);
    const moment = momentWords(observation, frame.world.scenario);
    pen(sheet.momentPlace.x, sheet.momentPlace.y, moment, { size: 14.5, weight: 600 });
    const drains = stillDraining(simulation.store.getState().drains, observation);
    stage.paint(g, stagePlace(sheet.places[0]), frame, { observation, drains });
  });
  try {
    return record(simulation, canvas, kind.type, span, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Forecasts are made a few times a second: the users left are those of this very frame. */
function stillDraining(drains: readonly DrainForecast[], { servers }: Observation): DrainForecast[] {
  return drains.flatMap((drain) => {
    const server = servers.find(({ name }) => name === drain.server);
    return server?.status === 'draining' ? [{ ...drain, left: server.sessions }] : [];
  });
}

function record(
  simulation: Simulation,
  canvas: HTMLCanvasElement,
  mimeType: string,
  span: Span,
  release: () => void,
): Filming {
  const stream = canvas.captureStream(FRAMES_PER_SECOND);
  const recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: BITS_PER_SECOND });
  const parts: Blob[] = [];
  const stop = (): void => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const { index } = simulation.store.getState().observation.phase;
  const forget = simulation.store.subscribe(({ observation }) => {
    if (span === 'phase' && observation.phase.index !== index) stop();
  });
  const timer = setTimeout(stop, Math.min(span === 'phase' ? LONGEST_SECONDS : span.seconds, LONGEST_SECONDS) * 1_000);
  const done = new Promise<Blob>((resolve, reject) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onerror = () => reject(new Error('The browser broke off the recording.'));
    recorder.onstop = () => resolve(new Blob(parts, { type: 'video/webm' }));
  }).finally(() => {
    clearTimeout(timer);
    forget();
    release();
    simulation.pause();
    for (const track of stream.getTracks()) track.stop();
  });
  recorder.start(1_000);
  simulation.play();
  return { stop, done };
}
