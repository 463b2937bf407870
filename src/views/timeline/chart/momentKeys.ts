import type { Run } from '../../../store/simulation/state.ts';
import type { SliderMove } from '../../kit/sliderKeys.ts';

/** The tick that is shown, or that it is on its way to. */
export function tickShown({ store, frames }: Run): number {
  const { goalSeconds, shownTick } = store.getState();
  return goalSeconds === null ? shownTick : Math.round(goalSeconds / frames()[0].world.scenario.tickSeconds);
}

/** Moves the moment shown by key. At the furthest tick the keys that go on play on. */
export function moveMoment(move: SliderMove, run: Run, ticksPerPixel: number): void {
  const [{ history, furthestTick }] = run.frames();
  const from = tickShown(run);
  const step = Math.max(1, Math.round(ticksPerPixel));
  const to = (tick: number): void => {
    run.pause();
    run.seek(Math.min(tick, furthestTick));
  };
  const played = from < furthestTick;
  const moves: Record<SliderMove, () => void> = {
    back: () => to(from - step),
    on: () => (played ? to(from + step) : run.step()),
    pageBack: run.backPhase,
    pageOn: () => {
      const next = history.bands.find(({ startTick }) => startTick > from);
      if (played) to(next?.startTick ?? furthestTick);
      else run.stepPhase();
    },
    start: run.home,
    end: run.end,
  };
  moves[move]();
}
