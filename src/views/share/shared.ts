import type { Simulation } from '../../store/simulationState.ts';
import { sayHolds } from './holds.ts';
import { linkNow } from './linkNow.ts';

/** A run, or a comparison of several, at the moment it is shared: as a link and as a file, and what both hold. */
export type Shared = ReturnType<typeof linkNow> & {
  what: 'run' | 'comparison';
  file: { name: string; text: string };
  holds: string;
};

export function shareNow(simulation: Simulation): Shared {
  return { what: 'run', ...linkNow(simulation), file: simulation.saveFile(), holds: sayHolds(simulation.recording()) };
}
