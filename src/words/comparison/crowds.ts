import { usersHurt } from '../../engine/index.ts';
import type { Unrepeatable } from '../../store/comparison/crowds.ts';
import { type Difference, durationBand, type StudyState, signOf, type Tally } from '../../study/index.ts';
import { part } from '../catalogue.ts';
import { bandWords, durationWords } from '../duration.ts';
import { scenarioName } from '../names.ts';
import { count, counted } from '../quantities.ts';

/** What becomes of compared runs in many crowds. */
export const crowdsWords = part('crowds', {
  about: 'One crowd may be luck. Each run can be repeated with many others, the same ones for all runs.',
  settings: (time: string) => `Each begins at the start, with the settings of ${time}.`,
  ask: (crowds: string) => `Try ${crowds}`,
  more: (crowds: string) => `${crowds} more`,
  goOn: 'Go on',
  pause: 'Pause',
  cancel: 'Cancel',
  progress: 'Crowds tried',
  closeFile: 'Close the file',
  durations: (run: string, band: string) => `How long the rollout takes in many crowds. ${run}: ${band}`,
  first: 'The others are compared with the first, crowd by crowd; what luck could have given is too close to call.',
  inBand: '8 in 10 crowds',
  median: 'median',
  thisRun: 'this run',
  whyNot: {
    operator:
      'These runs part by what the operator does at one moment of this crowd. In another crowd that moment never comes, so it can’t be tried.',
    seed: 'These runs differ by their crowd alone. With any other crowd they are one and the same.',
  } as Record<Unrepeatable, string>,
});

const t = part('crowdsTold', {
  of: (done: string, all: string) => `${done} of ${all}`,
  left: (progress: string, time: string) => `${progress}, about ${time} left`,
  paused: (progress: string) => `${progress}, paused`,
  cancelled: (crowds: string) => `Stopped after ${crowds}.`,
  tried: (crowds: string) => `${crowds} tried.`,
  givenUp: (tried: string, seeds: string) => `${tried} Given up: ${seeds}.`,
  file: (name: string, crowds: string) => `From a file: ${name}, ${crowds}`,
  part: (file: string, shard: string) => `${file} (part ${shard})`,
  atLeast: (median: string, low: string) => `about ${median}, in 1 of 10 crowds under ${low}`,
  seldomOver: 'more often than not it is rolled back, holds, or takes too long to wait for',
  nobodyHurt: 'Nobody is ever cut off, turned away, signed out or met by an error.',
  hurt: (times: string) => `People cut off, turned away, signed out or met by an error: ${times} on average.`,
  rolledBack: (crowds: string) => `In ${crowds} it is rolled back.`,
  never: (crowds: string) => `In ${crowds} it holds, or takes too long to wait for.`,
  some: (crowds: string, all: string) => `${crowds} of ${all}`,
  all: (crowds: string) => `all ${crowds}`,
  faster: (crowds: string, by: string) => `In ${crowds} it is faster${by}.`,
  slower: (crowds: string, by: string) => `In ${crowds} it is slower${by}.`,
  by: (amount: string) => `, typically by ${amount}`,
  asLong: 'It takes as long in every crowd.',
  openTime: 'Whether it is faster or slower is too close to call.',
  hurtsLess: (crowds: string, by: string) => `In ${crowds} it hurts fewer people${by}.`,
  hurtsMore: (crowds: string, by: string) => `In ${crowds} it hurts more people${by}.`,
  hurtsAsMuch: 'It hurts as many people in every crowd.',
  openHurt: 'Whether it hurts more people or fewer is too close to call.',
});

/** How far a study is: "420 of 1,000 crowds, about 12 s left". */
export function studyWords({ status, done, count: all, secondsLeft, givenUp }: StudyState): string {
  if (status === 'cancelled') return t.cancelled(counted(done, 'crowd'));
  if (status === 'done') {
    const tried = t.tried(counted(done, 'crowd'));
    return givenUp.length === 0 ? tried : t.givenUp(tried, givenUp.map(({ seed }) => seed).join(', '));
  }
  const progress = t.of(count(done), counted(all, 'crowd'));
  if (status === 'paused') return t.paused(progress);
  return secondsLeft === null ? progress : t.left(progress, durationWords(Math.ceil(secondsLeft)));
}

/** What a study out of a file is of: "From a file: The article, 1,000,000 crowds". */
export function fileWords(name: string, crowds: number, shard: { part: number; of: number } | null): string {
  const file = t.file(scenarioName(name), counted(crowds, 'crowd'));
  return shard === null ? file : t.part(file, `${shard.part}/${shard.of}`);
}

/** How long the rollout takes, in the middle and in 8 of 10 crowds: "about 14 min (12–17)". */
export function durationsWords(tally: Tally): string {
  const { low, median, high } = durationBand(tally);
  if (median.value === Number.POSITIVE_INFINITY) return t.seldomOver;
  if (high.value === Number.POSITIVE_INFINITY) return t.atLeast(durationWords(median.value), durationWords(low.value));
  return bandWords({ low: low.value, median: median.value, high: high.value });
}

/** How many people are hurt, and in how many crowds the rollout is rolled back or not seen to end. */
export function aloneWords({ crowds, durations, means, rolledBack }: Tally): string[] {
  const hurt = usersHurt(means);
  const never = crowds - rolledBack - durations.filter(Number.isFinite).length;
  return [
    hurt === 0 ? t.nobodyHurt : t.hurt(few(hurt)),
    ...(rolledBack === 0 ? [] : [t.rolledBack(inCrowds(rolledBack, crowds))]),
    ...(never === 0 ? [] : [t.never(inCrowds(never, crowds))]),
  ];
}

/**
 * What a run does otherwise than the first in the same crowds, in sentences: how long it takes, and how many people are hurt, each
 * where luck would do as much with a chance of at most `level`.
 */
export function againstFirstWords(time: Difference, hurt: Difference, level: number): string[] {
  return [
    told(time, level, { equal: t.asLong, open: t.openTime, less: t.faster, more: t.slower }, durationWords),
    told(hurt, level, { equal: t.hurtsAsMuch, open: t.openHurt, less: t.hurtsLess, more: t.hurtsMore }, few),
  ];
}

type Way = (crowds: string, by: string) => string;
type Ways = { equal: string; open: string; less: Way; more: Way };

function told(difference: Difference, level: number, ways: Ways, amount: (much: number) => string): string {
  const sign = signOf(difference, level);
  if (sign === 'equal' || sign === 'open') return ways[sign];
  const much = Math.abs(difference.median);
  const by = much >= 0.5 && Number.isFinite(much) ? t.by(amount(much)) : '';
  return ways[sign](inCrowds(difference[sign], difference.crowds), by);
}

/** "940 of 1,000 crowds", "all 1,000 crowds". */
export function inCrowds(some: number, all: number): string {
  const crowds = counted(all, 'crowd');
  return some === all ? t.all(crowds) : t.some(count(some), crowds);
}

/** A mean as exact as it is worth: "0.12", "3.4", "46". */
function few(users: number): string {
  return count(users < 10 ? Number(users.toPrecision(2)) : Math.round(users));
}
