import type { Observation, Site } from '../../engine/index.ts';
import type { DrainForecast, PhaseOutlook, RolloutForecast } from '../../forecast/index.ts';
import type { Situation } from '../../store/situation/facts.ts';
import { part } from '../catalogue.ts';
import { counted } from '../quantities.ts';
import { narrationWords } from '../run/narration.ts';
import { obstacleWords } from '../run/obstacles.ts';
import { harmSoFar } from '../run/outcome.ts';
import { rolloutForecastWords } from '../run/rolloutForecast.ts';
import { drainWords } from '../run/servers.ts';
import { timeToGo } from '../run/waits.ts';

/** How a run stands. */
export type Standing = {
  observation: Observation;
  situation: Situation;
  drains: readonly DrainForecast[];
  outlook: PhaseOutlook;
  rolloutOutlook: { forecast: RolloutForecast; seconds: number } | null;
  site: Site;
};

const t = part('announcement', {
  holds: (why: string) => `The rollout holds. ${why}`,
  bleeding: 'Bleeding.',
  bled: (server: string, left: string) => `${server}: ${left}.`,
  here: (users: number) => `${counted(users, 'user')} on the site.`,
});

/** More servers that are being bled are not told one by one. */
const MOST_TOLD = 3;

/** The state in a sentence or two, as one would say it aloud. */
export function announcementWords({ observation, situation, drains, outlook, rolloutOutlook, site }: Standing): string {
  const { phase, ledger, rollout, servers } = observation;
  const harm = harmSoFar(ledger);
  const done = rolloutOutlook && rolloutForecastWords(rolloutOutlook.forecast, rolloutOutlook.seconds);
  if (rollout.obstacle !== null) return sentences(t.holds(obstacleWords(rollout.obstacle, site)), harm);
  if (drains.length > 0 && phase.kind === 'drain') {
    const bled = drains.slice(0, MOST_TOLD).map((drain) => t.bled(site.names[drain.server], drainWords(drain, true)));
    return sentences(t.bleeding, ...bled, done, harm);
  }
  const here = servers.reduce((sum, { sessions }) => sum + sessions, 0);
  return sentences(narrationWords(situation, site), t.here(here), timeToGo(outlook), done, harm);
}

const sentences = (...told: (string | null)[]): string => told.filter((sentence) => sentence).join(' ');
