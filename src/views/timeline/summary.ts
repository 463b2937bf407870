import { formatSeconds } from '../../store/duration.ts';
import type { SimulationState } from '../../store/simulationState.ts';
import { phaseName } from './bands.ts';
import { MAX_SINGLE } from './stack.ts';

/** The chart in one sentence. It changes with the phase and every minute at most, so that nobody is talked over. */
export function summary({ observation, names, playing }: SimulationState): string {
  const { seconds, phase, servers } = observation;
  const shown = phaseName(
    phase.kind,
    phase.servers.map((name) => names.indexOf(name)),
    names,
  );
  const since =
    seconds < 60 && playing ? 'the first minute' : formatSeconds(playing ? seconds - (seconds % 60) : seconds);
  const now = servers.map(({ name, sessions }) => `${name} ${sessions}`).join(', ');
  const counts = playing || servers.length > MAX_SINGLE ? '' : ` Users now: ${now}.`;
  return `Users on each server over ${since}, stacked by server. Phase: ${shown}.${counts}`;
}
