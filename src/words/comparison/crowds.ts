import { usersHurt } from '../../engine/index.ts';
import type { Unrepeatable } from '../../store/comparison/crowds.ts';
import { type Difference, durationBand, type StudyState, signOf, type Tally } from '../../study/index.ts';
import { part } from '../catalogue.ts';
import { bandWords, durationWords } from '../duration.ts';
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
  first: 'The others are held against it, crowd by crowd.',
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
  seldomOver: 'more often than not it holds, or takes too long to wait for',
  nobodyHurt: 'Nobody is ever cut off, turned away, signed out or met by an error.',
  hurt: (times: string) => `People cut off, turned away, signed out or met by an error: ${times} on average.`,
  never: (crowds: string) => `In ${crowds} it holds, or takes too long to wait for.`,
  some: (crowds: string, all: string) => `${crowds} of ${all}`,
  all: (crowds: string) => `all ${crowds}`,
  faster: (crowds: string) => `In ${crowds} it is faster.`,
  fasterBy: (crowds: string, time: string) => `In ${crowds} it is faster, by ${time} on average.`,
  slower: (crowds: string) => `In ${crowds} it is slower.`,
  slowerBy: (crowds: string, time: string) => `In ${crowds} it is slower, by ${time} on average.`,
  asLong: 'It takes as long in every crowd.',
  openTime: 'Whether it is faster or slower is too close to call.',
  hurtsLess: (crowds: string, times: string) => `In ${crowds} it hurts less, by ${times} on average.`,
  hurtsMore: (crowds: string, times: string) => `In ${crowds} it hurts more, by ${times} on average.`,
  hurtsAsMuch: 'It hurts as much in every crowd.',
  openHurt: 'Whether it hurts more or less is too close to call.',
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
  const file = t.file(name, counted(crowds, 'crowd'));
  return shard === null ? file : t.part(file, `${shard.part}/${shard.of}`);
}

/** How long the rollout takes, in the middle and in 8 of 10 crowds: "about 14 min (12–17)". */
export function durationsWords(tally: Tally): string {
  const { low, median, high } = durationBand(tally);
  if (median.value === Number.POSITIVE_INFINITY) return t.seldomOver;
  if (high.value === Number.POSITIVE_INFINITY) return t.atLeast(durationWords(median.value), durationWords(low.value));
  return bandWords({ low: low.value, median: median.value, high: high.value });
}

/** How often people are hurt, and in how many crowds the rollout is not seen to end. */
export function aloneWords({ crowds, durations, means }: Tally): string[] {
  const hurt = usersHurt(means);
  const never = crowds - durations.filter(Number.isFinite).length;
  const harm = hurt === 0 ? t.nobodyHurt : t.hurt(few(hurt));
  return never === 0 ? [harm] : [harm, t.never(inCrowds(never, crowds))];
}

/** What a run does otherwise than the first in the same crowds, in sentences: how long it takes, and how often people are hurt. */
export function againstFirstWords(time: Difference, hurt: Difference): string[] {
  const counts = { less: t.faster, more: t.slower };
  const means = { less: t.fasterBy, more: t.slowerBy };
  const harms = { less: t.hurtsLess, more: t.hurtsMore };
  const [inTime, inHarm] = [signOf(time), signOf(hurt)];
  const told: string[] = [];
  if (inTime === 'equal') told.push(t.asLong);
  else if (inTime === 'open') told.push(t.openTime);
  else if (time.measured === 0) told.push(counts[inTime](inCrowds(time[inTime], time.crowds)));
  else told.push(means[inTime](inCrowds(time[inTime], time.crowds), durationWords(Math.abs(time.value))));
  if (inHarm === 'equal') told.push(t.hurtsAsMuch);
  else if (inHarm === 'open') told.push(t.openHurt);
  else told.push(harms[inHarm](inCrowds(hurt[inHarm], hurt.crowds), few(Math.abs(hurt.value))));
  return told;
}

/** "940 of 1,000 crowds", "all 1,000 crowds". */
function inCrowds(some: number, all: number): string {
  const crowds = counted(all, 'crowd');
  return some === all ? t.all(crowds) : t.some(count(some), crowds);
}

/** A mean as exact as it is worth: "0.12", "3.4", "46". */
function few(users: number): string {
  return count(users < 10 ? Number(users.toPrecision(2)) : Math.round(users));
}
