import type { Simulation } from '../../store/simulation/state.ts';
import { numberedPhase } from '../../words/share/print.ts';
import { readLook } from '../exports/picture/look.ts';
import { takeRun } from '../exports/snapshot/snapshot.ts';
import { SHEET_WIDTH } from '../paper/sheetWidth.ts';
import { layoutTimeline } from '../timeline/layout/layout.ts';
import { paintTimeline } from '../timeline/paint/paint.ts';
import { createStages, drawing } from './draw.ts';
import { tellingMoments } from './moments.ts';
import type { Picture } from './Pictures.tsx';
import { pictureOf } from './pictureOf.ts';
import type { RunHandout } from './RunSheet.tsx';
import { replay } from './replay.ts';

const STAGE = { width: 202, height: 118 };
const TIMELINE = { width: SHEET_WIDTH, height: 152 };

/** The run up to the moment shown, in the colours of `paper`. @throws when the browser gives no canvas */
export function takeRunHandout(simulation: Simulation, paper: Element): RunHandout {
  const look = readLook(paper);
  const { about, frame, foreseen } = takeRun(simulation);
  const recording = simulation.recording();
  const state = simulation.store.getState();
  const { names } = state.site;

  const moments = tellingMoments(state.plan, frame.history.bands, frame.world.tick);
  const stage = createStages(STAGE, look.stage);
  const ticks = moments.map(({ tick }) => tick);
  const pictures: Picture[] = [];
  for (const each of replay(recording, ticks, () => performance.now())) {
    const { number, step } = moments[pictures.length];
    pictures.push(pictureOf(each, stage(each), numberedPhase(number, step.kind, step.servers, names)));
  }
  const timeline = drawing(TIMELINE, (pen) => {
    paintTimeline(pen, layoutTimeline(frame, foreseen, TIMELINE), look.chart);
  });
  const whole = pictures.length === moments.length;
  return { about, scenario: recording.scenario, state, pictures, whole, timeline };
}
