import { currentPhase, isStillSentUsers, tick, type World } from '../../../src/engine/index.ts';
import { forecastOf, phaseLaw } from '../../../src/forecast/index.ts';
import { drainLaw } from '../../../src/forecast/phase/drain.ts';
import { allOver, type TimeLaw } from '../../../src/theory/index.ts';
import { act, BY_HAND, eventsOf, tickUntil, worldOf } from '../../engine/runs.ts';
import type { Setting } from './settings.ts';

/** What was foreseen at one moment of one run, and what came. */
export type Sample = {
  /** The chance that the closed band should hold: F(high) − F(low−). */
  law: number;
  inside: boolean;
  late: boolean;
  milliseconds: number;
};

/** When all has been foreseen, and who is gone stays away, so many ticks are played at once: less than any phase lasts that follows. */
const STRIDE = 20;
/** A drain that takes longer is given up. */
const MOST_TICKS = 200_000;
/** Quantiles are worked out to about so much. */
const NEAR = 3e-6;

/** The samples of one run at its moments; null at those that came too late. */
export function samplesOf(setting: Setting, seed: number, now: () => number): (Sample | null)[] {
  const world = worldOf({ ...setting.input, seed, rollout: { ...BY_HAND, ...setting.input.rollout } });
  const changes = [...(setting.changes ?? [])];
  const { tickSeconds } = world.scenario;
  const begin = (setting.before ?? 0) / tickSeconds;
  const changeUntil = (seconds: number) => {
    while (changes.length > 0 && changes[0][0] <= seconds) {
      const [[, field, value]] = changes.splice(0, 1);
      act(world, { type: 'set', field, value });
    }
  };
  for (; world.tick < begin; tick(world)) changeUntil((world.tick - begin) * tickSeconds);
  const byHand = typeof setting.bleeds === 'number';
  const bled = startBleeding(world, setting.bleeds);
  const start = world.tick;
  const left = () => bled.reduce((sum, s) => sum + world.servers[s].sessions, 0);
  const atStart = left();
  const due = (i: number): boolean => {
    if (setting.moments) return (world.tick - start) * tickSeconds >= setting.moments[i];
    return left() <= [atStart, atStart / 2, 3][i];
  };
  const foreseen: { law: TimeLaw; tick: number; milliseconds: number }[] = [];
  const moments = setting.moments?.length ?? 3;
  const { index } = world.rollout;
  const isOver = () =>
    byHand ? bled.every((s) => world.servers[s].status !== 'draining') : world.rollout.index !== index;
  while (world.tick < MOST_TICKS && !isOver()) {
    changeUntil((world.tick - start) * tickSeconds);
    while (foreseen.length < moments && due(foreseen.length)) {
      const from = now();
      const law = lawNow(world, bled, setting.bleeds);
      forecastOf(law);
      foreseen.push({ law, tick: world.tick, milliseconds: now() - from });
    }
    const awaited = foreseen.length < moments || changes.length > 0 || isStillSentUsers(world, bled[0]);
    tick(world, awaited ? 1 : STRIDE);
  }
  const end = byHand ? endOf(world, bled, start) : world.rollout.phaseTick;
  return Array.from({ length: moments }, (_, i) => {
    if (foreseen[i] === undefined) return null;
    const { law, tick: made, milliseconds } = foreseen[i];
    return sampleOf(law, (end - made) * tickSeconds, milliseconds);
  });
}

/** How what a law foretold came, after so many seconds. */
export function sampleOf(law: TimeLaw, took: number, milliseconds: number): Sample {
  const { low, high } = forecastOf(law);
  const most = high === Number.POSITIVE_INFINITY ? 1 : law.by(high * (1 + NEAR));
  return {
    law: most - (low > 0 ? law.by(low * (1 - NEAR)) : 0),
    inside: took >= low * (1 - NEAR) && took <= high * (1 + NEAR),
    late: took > high * (1 + NEAR),
    milliseconds,
  };
}

/** Begins the drain, and says of which servers. */
function startBleeding(world: World, bleeds: Setting['bleeds']): readonly number[] {
  if (typeof bleeds === 'number') {
    const some = Array.from({ length: bleeds }, (_, s) => s);
    for (const s of some) act(world, { type: 'drain', server: world.servers[s].name });
    return some;
  }
  tickUntil(world, () => currentPhase(world).kind === bleeds, MOST_TICKS);
  return currentPhase(world).servers;
}

function lawNow(world: World, bled: readonly number[], bleeds: Setting['bleeds']): TimeLaw {
  if (typeof bleeds === 'number') return allOver(bled.flatMap((s) => drainLaw(world, s) ?? []));
  const law = phaseLaw(world);
  if (law === null) throw new Error('the phase waits for somebody');
  return law;
}

/** When the last of them was dry, in ticks, or gone. */
function endOf(world: World, bled: readonly number[], start: number): number {
  const ends = bled.map((s) => {
    const dry = eventsOf(world, 'dry').find((event) => event.server === s && event.tick >= start - 1);
    // Where nobody was there any more, the log says when the last one left, though it was judged later.
    const judged = world.scenario.rollout.dryWhen !== 'empty';
    return judged || dry === undefined ? world.servers[s].statusTick : dry.tick;
  });
  return Math.max(...ends);
}

/** How often the band held at one moment of a setting. */
export type Tally = { runs: number; inside: number; late: number; law: number; milliseconds: number };

/** The tallies of a setting at its moments, over seeds from 1 on. */
export function calibrate(setting: Setting, seeds: number, now: () => number = () => 0): Tally[] {
  return tallied((seed) => samplesOf(setting, seed, now), seeds);
}

/** The tallies of what each seed has at some moments. */
export function tallied(samples: (seed: number) => (Sample | null)[], seeds: number): Tally[] {
  const tallies: Tally[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    samples(seed).forEach((sample, i) => {
      tallies[i] ??= { runs: 0, inside: 0, late: 0, law: 0, milliseconds: 0 };
      if (sample === null) return;
      tallies[i].runs += 1;
      tallies[i].inside += Number(sample.inside);
      tallies[i].late += Number(sample.late);
      tallies[i].law += sample.law;
      tallies[i].milliseconds += sample.milliseconds;
    });
  }
  return tallies;
}
