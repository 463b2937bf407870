import { useMemo } from 'react';
import type { SimulationState } from '../../../store/simulation/state.ts';
import { useFact, useRun } from '../../../store/simulation/useSimulation.ts';
import { steady } from '../../../store/steady.ts';
import { clockWords } from '../../../words/duration.ts';
import { pictureWords, timelineWords } from '../../../words/page/timeline.ts';
import { momentWords, usersWords } from '../../../words/run/moments.ts';
import { phaseName } from '../../../words/run/phases.ts';
import { MAX_SINGLE, type Reading, readAt } from '../layout/moment.ts';

/** While it plays, the moment shown is told anew this often, so that nobody is talked over. */
const SAY_SECONDS = 60;

/** The moment shown as it is told: what is read there, and how far the run was played. */
export type Shown = { reading: Reading; furthestTick: number };

/** Once in a while as long as the run plays; whenever anything is different where it stands still. */
export function useShown(nearTicks: number): Shown {
  const run = useRun();
  const select = useMemo(
    () =>
      steady(
        ({ playing, observation }: SimulationState) =>
          playing ? Math.floor(observation.seconds / SAY_SECONDS) : observation,
        ({ shownTick, furthestTick }): Shown => ({
          reading: readAt(run.frames()[0], shownTick, nearTicks),
          furthestTick,
        }),
      ),
    [run, nearTicks],
  );
  return useFact(select);
}

/** The moment shown in words, and that later ones are known already. */
export function shownWords({ reading: { moment }, furthestTick }: Shown, { site, settings }: SimulationState): string {
  const said = momentWords(moment, site);
  if (moment.tick >= furthestTick) return said;
  return `${said} ${timelineWords.alreadyPlayed(clockWords(furthestTick * settings.tickSeconds))}`;
}

/** The chart in one sentence. It changes with the phase and every minute at most, so that nobody is talked over. */
export function chartLabel({ observation, plan, site, playing }: SimulationState): string {
  const { seconds, phase, servers } = observation;
  const { kind, servers: taken } = plan[phase.index];
  const told = playing || servers.length > MAX_SINGLE ? [] : servers;
  const users = told.map(({ name, sessions }) => usersWords(name, sessions));
  return pictureWords(seconds, playing, phaseName(kind, taken, site.names), users);
}
