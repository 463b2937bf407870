import { formatSeconds } from '../../store/duration.ts';
import type { SimulationState } from '../../store/simulationState.ts';

/** The state in a sentence or two, as one would say it aloud. */
export function announcement({ observation, plan, drains, outlook }: SimulationState): string {
  const { phase, ledger, rollout, servers } = observation;
  const hurt = ledger.cutOff + ledger.turnedAway;
  const harm = hurt === 0 ? '' : ` So far ${ledger.cutOff} cut off and ${ledger.turnedAway} turned away.`;
  if (rollout.reason) return `The rollout holds. ${rollout.reason}${harm}`;
  if (drains.length > 0 && phase.kind === 'drain') {
    const bled = drains
      .slice(0, 3)
      .map(({ server, left, median }) => `${server}: ${left} users left, ${howLong(median)}.`);
    return `Bleeding. ${bled.join(' ')}${harm}`;
  }
  const here = servers.reduce((sum, { sessions }) => sum + sessions, 0);
  const wait = outlook.seconds ? ` About ${formatSeconds(outlook.seconds.median)} to go.` : '';
  return `${plan[phase.index].narration} ${here} users on the site.${wait}${harm}`;
}

function howLong(seconds: number): string {
  return seconds === Number.POSITIVE_INFINITY ? 'never dry as it is' : `about ${formatSeconds(seconds)}`;
}
