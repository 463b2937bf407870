import type { Simulation } from '../../../store/simulation/state.ts';
import type { SliderMove } from '../../kit/sliderKeys.ts';

/** Moves the moment shown by key. At the furthest tick the keys that go on play on. */
export function moveMoment(move: SliderMove, simulation: Simulation, ticksPerPixel: number): void {
  const [{ history, furthestTick }] = simulation.frames();
  const from = simulation.recording().shownTick;
  const step = Math.max(1, Math.round(ticksPerPixel));
  const to = (tick: number): void => {
    simulation.pause();
    simulation.seek(Math.min(tick, furthestTick));
  };
  const played = from < furthestTick;
  const moves: Record<SliderMove, () => void> = {
    back: () => to(from - step),
    on: () => (played ? to(from + step) : simulation.step()),
    pageBack: simulation.backPhase,
    pageOn: () => {
      const next = history.bands.find(({ startTick }) => startTick > from);
      if (played) to(next?.startTick ?? furthestTick);
      else simulation.stepPhase();
    },
    start: simulation.home,
    end: simulation.end,
  };
  moves[move]();
}
