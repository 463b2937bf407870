import type { Simulation } from '../../store/simulationState.ts';

/** What a key does to the moment shown, or null. At the furthest tick the keys that go on play on. */
export function keyMove(key: string, simulation: Simulation, ticksPerPixel: number): (() => void) | null {
  const { world, history, furthestTick } = simulation.frame();
  const { goalTick } = simulation.store.getState();
  const from = goalTick ?? world.tick;
  const step = Math.max(1, Math.round(ticksPerPixel));
  const to = (tick: number) => () => {
    simulation.pause();
    simulation.seek(Math.min(tick, furthestTick));
  };
  const on = from < furthestTick ? to(from + step) : simulation.stepTick;
  const next = history.bands.find(({ startTick }) => startTick > from)?.startTick ?? furthestTick;
  const onPhase = from < furthestTick ? to(next) : simulation.stepPhase;
  const moves: Record<string, () => void> = {
    ArrowLeft: to(from - step),
    ArrowDown: to(from - step),
    ArrowRight: on,
    ArrowUp: on,
    PageUp: simulation.backPhase,
    PageDown: onPhase,
    Home: simulation.home,
    End: simulation.end,
  };
  return moves[key] ?? null;
}
