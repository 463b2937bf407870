import type { Simulation } from '../simulation/state.ts';

/** What a simulation was when the others were told of it: whether it has become another run since, or plays otherwise. */
export function createTold(simulation: Simulation) {
  const now = () => {
    const { scenario, commands } = simulation.recording();
    const { playing, speed } = simulation.store.getState();
    return { scenario, commands, playing, speed };
  };
  let told = now();
  const isSameRun = (): boolean => {
    const { scenario, commands } = now();
    return scenario === told.scenario && commands === told.commands;
  };
  return {
    note: (): void => {
      told = now();
    },
    isSameRun,
    isSame: (): boolean => {
      const { playing, speed } = now();
      return isSameRun() && playing === told.playing && speed === told.speed;
    },
  };
}
