import type { Challenge } from '../../lessons/challenges/challenge.ts';
import type { ChallengeId } from '../../lessons/challenges/challenges.ts';
import { type Fault, POINTS, type Standing } from '../../lessons/challenges/score.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { capitalised, joined, listNames } from '../names.ts';
import { count, counted, isOne } from '../quantities.ts';
import { fieldLabel } from '../settings/values.ts';

type ChallengeWords = { title: string; story: string };

const each = part('challengeStories', {
  roomForAll: {
    title: 'Room for all',
    story: 'Neither server can hold everybody alone. Update both, and turn nobody away.',
  },
  halfAnHour: {
    title: 'Half an hour',
    story: 'Four servers, and half an hour to update them all. Hurt nobody.',
  },
  lastOnes: {
    title: 'The last ones',
    story: 'A few users stay for hours. Don’t wait for the very last, and cut off as few as you can.',
  },
  saleAtNoon: {
    title: 'The sale',
    story: 'A sale begins two minutes from now and lasts ten. The release has to go out all the same.',
  },
  zeroDowntime: {
    title: 'Zero downtime',
    story:
      'Kubernetes promises a rolling update without downtime. Keep every user signed in, and every request answered.',
  },
  cookies: {
    title: 'Cookies',
    story: 'Half of the users come back, and their cookies lead them to the server that you want to empty.',
  },
  noWayBack: {
    title: 'No way back',
    story: 'The release changes the database so that the old version breaks. Find the way on which nobody notices.',
  },
} satisfies Record<ChallengeId, ChallengeWords>);

export const challengeWords = part('challenges', {
  title: 'Challenges',
  about:
    'The same crowd for everybody. Play in Simulate, and share the link: whoever opens it sees your run, and its score worked out anew.',
  play: 'Take it on',
  panel: (title: string) => `Challenge: ${title}`,
  par: (points: number) => `A good score is ${count(points)}.`,
  score: (points: number) => `${count(points)} points`,
  noPoints: 'No points',
  beats: 'a good score',
  below: (points: number) => `a good score is ${count(points)}`,
  rules: 'Rules',
  formula: (whole: number, person: number, minute: number, server: number) =>
    `${count(whole)} points, less ${count(person)} for each person hurt, ${count(minute)} for each minute of the rollout, and ${count(server)} for each minute that a server runs beyond those given. Points are only for a rollout that is done within all limits.`,
  mayBeSet: (fields: string) =>
    `You may set: ${fields}. Each of them that you set is one change. You may act by hand, too.`,
  limits: {
    seconds: (time: string) => `done within ${time}`,
    hurt: (people: number) => (people === 0 ? 'nobody hurt' : `at most ${counted(people, 'person')} hurt`),
    settings: (settings: number) => `at most ${count(settings)} ${isOne(settings) ? 'change' : 'changes'}`,
    servers: (servers: number) => `at most ${counted(servers, 'server')}`,
  },
  now: (figure: string) => `now ${figure}`,
  states: { met: 'met', kept: 'so far so good', broken: 'missed' },
  forbidden: (what: string) => `Not yours to change: ${what}.`,
  acts: { forceTest: 'how a test ends', crash: 'crashes' } as Record<string, string>,
  share: 'Share',
  shareTitle: 'Share this challenge as you played it',
  holds: 'The challenge and what you did, act by act. The score is not in it: it comes of the run.',
});

export const challengeTitle = (id: ChallengeId): string => each[id].title;
export const challengeStory = (id: ChallengeId): string => each[id].story;

/** How points come about, in words. */
export function formulaWords(): string {
  const { whole, aPerson, aMinute, aServerMinute } = POINTS;
  return challengeWords.formula(whole, aPerson, aMinute, aServerMinute);
}

/** What has to be kept: "Done within 45 min, nobody hurt, at most 1 setting changed and at most 3 servers.". */
export function goalWords({ budget }: Challenge): string {
  const { seconds, hurt, settings, servers } = challengeWords.limits;
  const limits = [
    seconds(durationWords(budget.seconds)),
    hurt(budget.hurt),
    settings(budget.settings),
    servers(budget.servers),
  ];
  return `${capitalised(joined(limits))}.`;
}

/** What a player may set. */
export function mayWords({ may }: Challenge): string {
  return challengeWords.mayBeSet(may.map((field) => fieldLabel(field)).join(', '));
}

/** A limit of a challenge: what it is, where the run stands, and whether it is met, kept so far, or broken. */
export type Limit = { fault: Fault; limit: string; now: string; state: 'met' | 'kept' | 'broken' };

/** The limits of a challenge, and how a run keeps them. */
export function limitsOf({ budget }: Challenge, standing: Standing, over: boolean): Limit[] {
  const { limits } = challengeWords;
  const broken = new Set(standing.faults);
  const state = (fault: Fault) => (broken.has(fault) || (over && !standing.done) ? 'broken' : over ? 'met' : 'kept');
  return [
    {
      fault: 'seconds',
      limit: limits.seconds(durationWords(budget.seconds)),
      now: durationWords(standing.seconds),
      state: state('seconds'),
    },
    { fault: 'hurt', limit: limits.hurt(budget.hurt), now: count(standing.hurt), state: state('hurt') },
    {
      fault: 'settings',
      limit: limits.settings(budget.settings),
      now: count(standing.fields.length),
      state: state('settings'),
    },
    { fault: 'servers', limit: limits.servers(budget.servers), now: count(standing.servers), state: state('servers') },
  ];
}

/** What was changed that is no player's to change. */
export function forbiddenWords({ forbidden }: Standing): string {
  if (forbidden.length === 0) return '';
  return challengeWords.forbidden(listNames(forbidden.map((what) => challengeWords.acts[what] ?? fieldLabel(what))));
}

/** What a run has come to: "769 points: a good score.". */
export function scoreWords({ par }: Challenge, { faults, score }: Standing): string {
  if (faults.length > 0) return challengeWords.noPoints;
  return `${challengeWords.score(score)}, ${score >= par ? challengeWords.beats : challengeWords.below(par)}`;
}
