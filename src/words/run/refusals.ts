import type { ExitCondition, ServerAct, ServerStatus, Site } from '../../engine/index.ts';
import type { PlayerRefusal } from '../../player/act.ts';
import { part } from '../catalogue.ts';
import { counted, isOne, tenths } from '../quantities.ts';
import { problemWords } from '../settings/problems.ts';
import { fieldLabel } from '../settings/values.ts';
import { named } from './named.ts';
import { obstacleWords } from './obstacles.ts';

const are = (n: number): string => (isOne(n) ? 'is' : 'are');

const t = part('refusals', {
  noCommand: 'That is not a command.',
  noCommandAt: (path: string) => `That is not a command: its ${path} is not valid.`,
  noSuchServer: (name: string) => `There is no server named ${name}.`,
  needsRestart: (field: string) => `${field} can’t be changed while the simulation runs: restart with it.`,
  rolloutOver: 'The rollout is over.',
  rolloutNotBegun: 'The rollout has not begun.',
  alreadyGoingBack: 'The rollout is already being rolled back, or has been.',
  noWayBack: 'There is no way back: the database has been changed.',
  unfinished: (who: string, what: string) => `${who}: ${what}.`,
  waits: {
    updated: 'the update has not finished',
    tested: 'the test has not finished',
    inService: 'the warm-up has not finished',
    gone: 'it is still there',
  } as Partial<Record<ExitCondition, string>>,
  wouldCut: (who: string, users: number) =>
    `${counted(users, 'user')} ${are(users)} still on ${who} and would be cut off.`,
  onlyServer: (who: string) => `${who} is the only server in service: every new user would be turned away.`,
  notDry: (who: string) => `${who}: the drain is not over yet.`,
  wrongStatus: (who: string, doing: string) => `${who} ${doing}.`,
  doing: {
    inService: 'is in service',
    draining: 'is being bled',
    drained: 'is bone dry',
    updating: 'is being updated',
    testing: 'is being tested',
    warming: 'is warming up',
    failed: 'has failed its test',
    down: 'is down',
    starting: 'is starting',
    absent: 'is not there',
  } as Record<ServerStatus, string>,
  notInService: (who: string) => `${who} is not in service.`,
  alreadyInService: (who: string) => `${who} is already in service.`,
  abandonsPutBack: (who: string, updating: boolean) =>
    `${who} is ${updating ? 'being updated' : 'being tested'}: putting it back now would abandon that.`,
  abandons: (who: string, updating: boolean) =>
    `${who} is ${updating ? 'being updated' : 'being tested'}: that would be abandoned.`,
  untested: (who: string) => `The new version on ${who} has not passed a test.`,
  atWork: (who: string) => `The rollout is at work on ${who}.`,
  nobodyThere: (who: string) => `Nobody is on ${who}.`,
  bleedFirstCut: (who: string) => `${who} is in service: new users would come at once. Bleed it first.`,
  bleedFirst: (who: string) => `${who} is in service. Bleed it first.`,
  alreadyUpdating: (who: string) => `${who} is already being updated.`,
  hasThatVersion: (who: string) => `${who} already runs that version.`,
  alreadyTested: (who: string) => `${who} has already passed its test.`,
  stillStarting: (who: string) => `${who} is still starting.`,
  ending: (who: string) => `${who} is being shut down: a pod does not come back.`,
  tooMuchAtOnce: (seconds: string, most: string) =>
    `So many users at once would keep the page waiting for about ${seconds} s; ${most} s are allowed.`,
  tooManyCommands: (most: number) => `A run holds ${counted(most, 'command')} at most: restart.`,
});

/** Why a command is not carried out. */
export function refusalWords(refusal: PlayerRefusal, site: Pick<Site, 'names'>): string {
  const who =
    'server' in refusal ? site.names[refusal.server] : 'servers' in refusal ? named(refusal.servers, site) : '';
  switch (refusal.type) {
    case 'noCommand':
      return refusal.path === '' ? t.noCommand : t.noCommandAt(refusal.path);
    case 'noSuchServer':
      return t.noSuchServer(refusal.name);
    case 'needsRestart':
      return t.needsRestart(fieldLabel(refusal.field, site.names));
    case 'tooMuchAtOnce':
      return t.tooMuchAtOnce(tenths(refusal.seconds), tenths(refusal.most));
    case 'tooManyCommands':
      return t.tooManyCommands(refusal.most);
    case 'badValue':
      return problemWords(refusal.problem, site.names);
    case 'obstacle':
      return obstacleWords(refusal.obstacle, site);
    case 'unfinished':
      return t.unfinished(who, t.waits[refusal.exit] ?? '');
    case 'wouldCut':
      return refusal.users > 0 ? t.wouldCut(who, refusal.users) : t.notDry(who);
    case 'wrongStatus':
      return t.wrongStatus(who, t.doing[refusal.status]);
    case 'abandons': {
      const say = refusal.act === ('putBack' satisfies ServerAct) ? t.abandonsPutBack : t.abandons;
      return say(who, refusal.status === 'updating');
    }
    case 'bleedFirst':
      return refusal.act === 'cutOff' ? t.bleedFirstCut(who) : t.bleedFirst(who);
    case 'rolloutOver':
    case 'rolloutNotBegun':
    case 'alreadyGoingBack':
    case 'noWayBack':
      return t[refusal.type];
    default:
      return t[refusal.type](who);
  }
}
