import type { Site } from '../../engine/index.ts';
import type { Fact, Situation } from '../../store/situation/facts.ts';
import { part } from '../catalogue.ts';
import { clockWords, durationWords } from '../duration.ts';
import { counted, isOne, share } from '../quantities.ts';
import { named } from './named.ts';

const be = (one: boolean): string => (one ? 'is' : 'are');
const have = (one: boolean): string => (one ? 'has' : 'have');

/** A sentence for each fact. `who` names its servers, and `one` is whether it is a single one. */
const t = part('narration', {
  nothingLeft: 'All its servers were left out: there is nothing to do in this phase.',
  watched: (who: string) => `${who} is the canary, and is being watched.`,
  pausing: 'The rollout pauses before the next batch.',
  allNew: 'Every server runs the new version.',
  allOld: 'Every server runs the old version.',
  over: 'The rollout is over.',
  aborted: 'The rollout was aborted.',
  rolledBack: 'The rollout was rolled back.',
  mixed: (old: string, oneOld: boolean, fresh: string, oneFresh: boolean) =>
    `${fresh} ${oneFresh ? 'runs' : 'run'} the new version, ${old} ${oneOld ? 'runs' : 'run'} the old one.`,
  leftOut: (who: string, one: boolean) => `${who} ${one ? 'was' : 'were'} left out.`,
  byHand: (who: string, one: boolean) => `${who} ${be(one)} out of service: see to ${one ? 'it' : 'them'} by hand.`,
  bleeding: (who: string, one: boolean) => `${who} ${be(one)} being bled.`,
  bleedingBack: (who: string, one: boolean) => `${who} ${be(one)} being bled to take the new version off.`,
  terminating: (who: string, one: boolean) => `${who} ${be(one)} being shut down.`,
  dry: (who: string, one: boolean) => `${who} ${be(one)} bone dry.`,
  passed: (who: string, one: boolean) => `${who} ${have(one)} passed the test.`,
  failed: (who: string, one: boolean) => `${who} ${have(one)} failed the test.`,
  down: (who: string, one: boolean) => `${who} ${be(one)} down.`,
  warming: (who: string, one: boolean) => `${who} ${be(one)} warming up.`,
  gone: (who: string, one: boolean) => `${who} ${have(one)} been switched off.`,
  updating: (who: string, one: boolean) => `${who} ${be(one)} getting the new version.`,
  updatingBack: (who: string, one: boolean) => `${who} ${be(one)} getting the old version back.`,
  starting: (who: string, one: boolean) => `${who} ${be(one)} starting with the new version.`,
  startingBack: (who: string, one: boolean) => `${who} ${be(one)} starting with the old version.`,
  testing: (who: string, one: boolean) => `${who} ${be(one)} being tested.`,
  testingBack: (who: string) => `The old version on ${who} is being tested.`,
  updated: (who: string, one: boolean) => `${who} ${have(one)} the new version, not yet tested.`,
  updatedBack: (who: string, one: boolean) => `${who} ${have(one)} the old version back, not yet tested.`,
  back: (who: string, one: boolean) => `${who} ${be(one)} in service with the new version.`,
  backOld: (who: string, one: boolean) => `${who} ${be(one)} in service with the old version.`,
  nobodyOnNew: 'No user has the new version yet.',
  noUsers: 'Nobody is on the site, and nobody comes.',
  noneCome: 'No new users come.',
  shared: (who: string) => `Users come and go; the load balancer shares them between ${who}.`,
  to: (who: string) => `New users go to ${who}.`,
  canary: (who: string, part: string) => `${part} of the new users go to ${who}.`,
  canaryAll: (who: string) => `All new users go to ${who}.`,
  untold: (who: string, one: boolean, untold: number, balancers: number) =>
    `${who} still ${one ? 'gets' : 'get'} new users: ${untold} of ${balancers} load balancers ${isOne(untold) ? 'was' : 'were'} not told.`,
  unheard: (who: string, one: boolean, until: string) =>
    `The load balancer does not know it yet: new users still come to ${who} until ${until}${one ? '' : ' at the latest'}.`,
  panic: (who: string) => `Too few servers are healthy, so the load balancer panics: new users come to ${who} too.`,
  errors: (who: string) => `New users who are sent to ${who} get an error.`,
  siteDown: (who: string) => `The site is down: the database has changed, and the old version on ${who} breaks.`,
  closed: 'The site is closed to new users.',
  shut: 'No server takes new users.',
  full: (who: string, one: boolean) => `${who} ${be(one)} full: there is no room for new users.`,
  waiting: (users: number) => `${counted(users, 'user')} ${isOne(users) ? 'waits' : 'wait'} to get in.`,
  stay: (who: string) => `Those on ${who} stay until they leave.`,
  stayUntilExpiry: (who: string) => `Those on ${who} stay until they leave or their cookie expires.`,
  movedSignedOut: (who: string) => `Those on ${who} are moved with their next request, and signed out.`,
  movedUnharmed: (who: string) => `Those on ${who} are moved with their next request, and stay signed in.`,
  routedAnew: (who: string) => `Those on ${who} go wherever the load balancer sends their next request.`,
  requestsFail: (who: string) => `No server has room for those on ${who}: their requests fail.`,
  answersUntil: (who: string, one: boolean, time: string) => `${who} ${one ? 'answers' : 'answer'} until ${time}.`,
  cutAt: (who: string, time: string) => `Whoever is still on ${who} at ${time} is cut off.`,
  handedOffAt: (who: string, time: string) =>
    `Whoever is still on ${who} at ${time} is handed over to the others, if they have room.`,
  lateAt: (who: string, time: string) => `The drain timeout of ${who} passes at ${time}, and cuts nobody off.`,
  late: (who: string) => `The drain timeout of ${who} has passed; the bleed goes on.`,
  lastsUntil: (who: string, time: string) => `Nobody is on ${who}, but the load balancer drains until ${time}.`,
  cutAtCounter: (who: string) => `Whoever is still on ${who} when the balancer’s counter reads 0 is cut off.`,
  cutAtCounterFrom: (who: string, from: string) =>
    `Whoever is still on ${who} when, from ${from} on, the balancer’s counter reads 0 is cut off.`,
  cutWhenQuiet: (who: string, time: string) =>
    `Whoever is still on ${who} when there has been no request for ${time} is cut off.`,
  cutWhenQuietFrom: (who: string, time: string, from: string) =>
    `Whoever is still on ${who} when, from ${from} on, there has been no request for ${time} is cut off.`,
  awaited: (who: string, users: number) =>
    `Nobody is on ${who}, but ${counted(users, 'user')} who ${isOne(users) ? 'is' : 'are'} away may come back.`,
});

/** What is so, in a sentence for each fact. */
export function narrationWords(situation: Situation, site: Pick<Site, 'names'>): string {
  return situation.map((fact) => sentence(fact, site)).join(' ');
}

/** As many of the first sentences as have so many characters together, where there is little room; one at least. */
export function firstNarrationWords(situation: Situation, site: Pick<Site, 'names'>, most: number): string {
  const [first = '', ...rest] = situation.map((fact) => sentence(fact, site));
  let told = first;
  for (const next of rest) {
    if (told.length + next.length >= most) break;
    told = `${told} ${next}`;
  }
  return told;
}

function sentence(fact: Fact, site: Pick<Site, 'names'>): string {
  const servers = 'servers' in fact ? fact.servers : [];
  const who = named(servers, site);
  const one = servers.length === 1;
  switch (fact.type) {
    case 'nothingLeft':
    case 'pausing':
    case 'allNew':
    case 'allOld':
    case 'over':
    case 'aborted':
    case 'rolledBack':
    case 'nobodyOnNew':
    case 'noUsers':
    case 'noneCome':
    case 'closed':
    case 'shut':
      return t[fact.type];
    case 'mixed':
      return t.mixed(named(fact.old, site), fact.old.length === 1, named(fact.fresh, site), fact.fresh.length === 1);
    case 'updating':
    case 'starting':
    case 'testing':
    case 'updated':
      return t[fact.version > 1 ? fact.type : (`${fact.type}Back` as const)](who, one);
    case 'back':
      return fact.version > 1 ? t.back(who, one) : t.backOld(who, one);
    case 'canary':
      return fact.share < 1 ? t.canary(who, share(fact.share)) : t.canaryAll(who);
    case 'untold':
      return t.untold(who, one, fact.balancers - fact.told, fact.balancers);
    case 'unheard':
      return t.unheard(who, one, clockWords(fact.seconds));
    case 'waiting':
      return t.waiting(fact.users);
    case 'answersUntil':
      return t.answersUntil(who, one, clockWords(fact.seconds));
    case 'lastsUntil':
    case 'cutAt':
    case 'handedOffAt':
    case 'lateAt':
      return t[fact.type](who, clockWords(fact.seconds));
    case 'cutAtCounter':
      return fact.fromSeconds === null ? t.cutAtCounter(who) : t.cutAtCounterFrom(who, clockWords(fact.fromSeconds));
    case 'cutWhenQuiet': {
      const time = durationWords(fact.seconds);
      return fact.fromSeconds === null
        ? t.cutWhenQuiet(who, time)
        : t.cutWhenQuietFrom(who, time, clockWords(fact.fromSeconds));
    }
    case 'awaited':
      return t.awaited(who, fact.users);
    default:
      return t[fact.type](who, one);
  }
}
