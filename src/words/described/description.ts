import type { Phase } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { counted } from '../quantities.ts';
import { phaseName } from '../run/phases.ts';
import { serverLabel } from '../run/servers.ts';
import { rateWords } from '../run/traffic.ts';
import { announcementWords, type Standing } from './announcement.ts';

/** What a description needs to know of a run; `arrivals` is new users a second, now. */
export type Described = Standing & { playing: boolean; arrivals: number; plan: readonly Phase[] };

/** What stands on the page, for those who don't see it. */
export const descriptionWords = part('description', {
  label: 'Description',
  playArea: 'Play area',
  controls: 'Controls',
  details: 'Current details',
  hint: 'Hint',
  theControls:
    'Before the play area come the phases, and what can be done about the rollout. After it: Play, steps on and back, the speed, the timeline; then the ledger and the settings. A server’s button opens what can be done to it.',
  theGuess:
    'Before the play area come the phases. After it: what is asked, where you guess, and how to lock that in; then the ledger and the settings.',
});

const t = part('descriptions', {
  path: (servers: number) =>
    `At the left the internet; from it a pipe to the load balancer, where new users arrive; below it ${counted(servers, 'server')}, whose users leave through the floor.`,
  others: (servers: number) => `And ${counted(servers, 'server')} more.`,
  waiting: (users: number) => `${counted(users, 'user')} at the door, waiting for room.`,
  phase: (phase: string, clock: string) => `${phase}, at ${clock}.`,
  hints: {
    start: 'Play begins. Each new phase is said.',
    playing: 'Each new phase is said. Pause stops the clock.',
    operator: 'It waits for you: Next phase comes before the play area.',
    holds: 'It holds. Why, and what can be done, comes before the play area.',
    paused: 'Play goes on from here.',
    over: 'It is over. To the start, then Play, shows it again.',
  },
});

/** More servers are not described one by one. */
const MOST_DESCRIBED = 12;

/** What is on the stage, in the order in which users pass it. */
export function playAreaWords({ observation: { servers, waiting }, arrivals }: Described): string[] {
  const more = servers.length - MOST_DESCRIBED;
  return [
    t.path(servers.length),
    `${rateWords(arrivals)}.`,
    ...(waiting > 0 ? [t.waiting(waiting)] : []),
    ...servers.slice(0, MOST_DESCRIBED).map((server) => serverLabel(server, server.status)),
    ...(more > 0 ? [t.others(more)] : []),
  ];
}

/** How the run stands now. */
export function detailsWords(described: Described): string[] {
  const { index, kind } = described.observation.phase;
  const name = phaseName(kind, described.plan[index].servers, described.site.names);
  return [t.phase(name, clockWords(described.observation.seconds)), announcementWords(described)];
}

/** What one can do next. */
export function hintWords({ observation: { rollout, tick }, outlook, playing }: Described): string {
  if (rollout.finishedTick !== null) return t.hints.over;
  if (rollout.obstacle !== null) return t.hints.holds;
  if (outlook.wait.type === 'operator') return t.hints.operator;
  if (playing) return t.hints.playing;
  return tick === 0 ? t.hints.start : t.hints.paused;
}
