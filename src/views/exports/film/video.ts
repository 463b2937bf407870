import { observe, type SeenWorld } from '../../../engine/index.ts';
import type { DrainForecast } from '../../../forecast/index.ts';
import type { Simulation } from '../../../store/simulation/state.ts';
import type { Look } from '../picture/look.ts';
import { createCanvas, readSvg } from '../picture/raster.ts';
import { layoutSheet } from '../picture/sheet.ts';
import { stageBlock, stagePlace } from '../picture/stageBlock.ts';
import { createStagePainter } from '../picture/stagePicture.ts';
import { createWriter } from '../picture/writer.ts';
import { type About, momentWords } from '../snapshot/snapshot.ts';

const FRAMES_PER_SECOND = 30;
const BITS_PER_SECOND = 6_000_000;
/** The longest recording, in real seconds: it is kept in memory until it is saved. */
export const LONGEST_SECONDS = 300;

/** From the moment shown to the end of the phase, or for so many real seconds. */
export type Span = { seconds: number } | 'phase';
/** A recording under way. `done` has the film once it is over, or null where the browser broke it off; `stop` ends it early. */
export type Filming = { stop: () => void; done: Promise<Blob | null> };

const TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** The kind of film this browser can make; null when it can make none. */
export function filmType(): string | null {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return null;
  return TYPES.find((kind) => MediaRecorder.isTypeSupported(kind)) ?? null;
}

/** Films the stage at the pace of the page while it plays; null when this browser makes no films. */
export async function film(simulation: Simulation, about: About, span: Span, look: Look): Promise<Filming | null> {
  const type = filmType();
  if (type === null) return null;
  const sheet = layoutSheet({ ...about, moment: ' ' }, [stageBlock(null, 550, look)], look);
  const { canvas, g } = createCanvas(sheet.width, 2 * Math.ceil(sheet.height / 2));
  const ground = await readSvg(sheet.svg(1));
  const stage = createStagePainter(look, 1);
  const write = createWriter(g, look);
  const release = simulation.onFrames(([frame]) => {
    const observation = observe(frame.world);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.drawImage(ground, 0, 0);
    write(sheet.momentPlace.x, sheet.momentPlace.y, momentWords(frame.world), { size: 14.5, weight: 600 });
    const drains = stillDraining(simulation.store.getState().drains, frame.world);
    stage.paint(g, stagePlace(sheet.places[0]), frame, { observation, drains });
  });
  try {
    return record(simulation, canvas, type, span, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Forecasts are made a few times a second: the users left are those of this very frame. */
function stillDraining(drains: readonly DrainForecast[], { servers }: SeenWorld): DrainForecast[] {
  return drains.flatMap((drain) => {
    const server = servers.at(drain.server);
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
  /** A machine that is busy may have filmed nothing by then: it ends with the first that has come. */
  let isLongEnough = false;
  const end = (): void => {
    isLongEnough = true;
    if (parts.some(({ size }) => size > 0)) stop();
  };
  const timer = setTimeout(end, Math.min(span === 'phase' ? LONGEST_SECONDS : span.seconds, LONGEST_SECONDS) * 1_000);
  const done = new Promise<Blob | null>((resolve) => {
    recorder.ondataavailable = ({ data }) => {
      parts.push(data);
      if (isLongEnough) end();
    };
    recorder.onerror = () => resolve(null);
    recorder.onstop = () => {
      const whole = new Blob(parts, { type: 'video/webm' });
      resolve(whole.size > 0 ? whole : null);
    };
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
