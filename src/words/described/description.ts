import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { count, counted } from '../quantities.ts';
import { serverLabel } from '../run/servers.ts';
import { rateWords } from '../run/traffic.ts';
import { announcementWords, type Standing } from './announcement.ts';

/** What a description needs to know of a run; `arrivals` is new users a second, now. */
export type Described = Standing & { playing: boolean; arrivals: number; phases: number };

/** What stands on the page, for those who don't see it. */
export const descriptionWords = part('description', {
  label: 'Description',
  playArea: 'Play area',
  controls: 'Controls',
  details: 'Current details',
  hint: 'Hint',
  theControls:
    'Above the play area stand the phases, and what can be done about the rollout. Below it: Play, steps on and back, the speed, the timeline. Beside it: the ledger and the settings. A server’s button opens what can be done to it.',
});

const t = part('descriptions', {
  path: (rate: string, servers: number) =>
    `Users come from the internet to a load balancer, which sends each of them to one of ${counted(servers, 'server')}; they leave through its floor. ${rate}.`,
  pathOfOne: (rate: string) =>
    `Users come from the internet to a load balancer, which sends them to one server; they leave through its floor. ${rate}.`,
  others: (servers: number) => `And ${counted(servers, 'server')} more.`,
  waiting: (users: number) => `${counted(users, 'user')} at the door, waiting for room.`,
  phase: (number: string, phases: string, clock: string) => `Phase ${number} of ${phases}, at ${clock}.`,
  hints: {
    start: 'Play begins. Each new phase is said.',
    playing: 'Each new phase is said. Pause stops the clock.',
    waits: 'It waits for you. What can be done stands above the play area.',
    paused: 'Play goes on from here.',
    over: 'It is over. To the start, then Play, shows it again.',
  },
});

/** More servers are not described one by one. */
const MOST_DESCRIBED = 12;

/** What is on the stage, in the order in which users pass it. */
export function playAreaWords({ observation: { servers, waiting }, arrivals }: Described): string[] {
  const rate = rateWords(arrivals);
  const more = servers.length - MOST_DESCRIBED;
  return [
    servers.length === 1 ? t.pathOfOne(rate) : t.path(rate, servers.length),
    ...(waiting > 0 ? [t.waiting(waiting)] : []),
    ...servers.slice(0, MOST_DESCRIBED).map((server) => serverLabel(server, server.status)),
    ...(more > 0 ? [t.others(more)] : []),
  ];
}

/** How the run stands now. */
export function detailsWords(described: Described): string[] {
  const { phase, seconds } = described.observation;
  const at = t.phase(count(phase.index + 1), count(described.phases), clockWords(seconds));
  return [at, announcementWords(described)];
}

/** What one can do next. */
export function hintWords({ observation: { rollout, tick }, outlook, playing }: Described): string {
  if (rollout.finishedTick !== null) return t.hints.over;
  if (outlook.wait.type === 'operator' || rollout.obstacle !== null) return t.hints.waits;
  if (playing) return t.hints.playing;
  return tick === 0 ? t.hints.start : t.hints.paused;
}
