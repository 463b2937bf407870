import type { LessonTrace } from '../run/run.ts';
import { ALICE, at, BOB, firstEvent, minutes, type Passed, phasesOf, ticks } from './trace.ts';

/** What the bleeds were like: minutes, users and shares in %. What never came to pass is not a number. */
export function bleedMeasures(trace: LessonTrace) {
  const bleeds = phasesOf(trace, 'drain');
  const [first, second] = bleeds;
  const length = (bleed?: Passed) => (bleed === undefined ? Number.NaN : minutes(trace, bleed.to - bleed.from));
  const usersOn = (servers: readonly number[], tick: number) =>
    servers.reduce((sum, server) => sum + at(trace.levels.sessions[server], tick), 0);
  const bled = first?.phase.servers ?? [ALICE];
  const from = first?.from ?? 0;
  const bobs = phasesOf(trace, 'drain', BOB)[0];
  const aliceAtBleed = usersOn([ALICE], from);
  return {
    firstBleed: length(first),
    secondBleed: length(second),
    waitingShare: (100 * bleeds.reduce((sum, bleed) => sum + length(bleed), 0)) / minutes(trace, rolloutTicks(trace)),
    aliceAtBleed,
    bobAtBleed: bobs === undefined ? Number.NaN : usersOn([BOB], bobs.from),
    awayAtBleed: at(trace.levels.away[ALICE], from),
    leftAfterTenMinutes: usersOn(bled, from + ticks(trace, 600)),
    leftAfterHalfAnHour: usersOn(bled, from + ticks(trace, 1_800)),
    fewest: fewest(trace, bled, first),
    timeForHalf: timeForHalf(trace, first),
    cutShare: (100 * (firstEvent(trace, 'cutOff', { server: ALICE })?.users ?? 0)) / aliceAtBleed,
    ...zeroes(trace, first),
  };
}

function rolloutTicks({ observation, scenario }: LessonTrace): number {
  return observation.ledger.rolloutSeconds / scenario.tickSeconds;
}

/** The fewest users on these servers together, in a bleed. */
function fewest({ levels }: LessonTrace, servers: readonly number[], bleed?: Passed): number {
  if (bleed === undefined) return Number.NaN;
  let least = Number.POSITIVE_INFINITY;
  for (let tick = Math.ceil(bleed.from); tick <= bleed.to; tick++)
    least = Math.min(
      least,
      servers.reduce((sum, server) => sum + at(levels.sessions[server], tick), 0),
    );
  return least;
}

/** The part of a bleed, in % of its time, in which half of Alice’s users left. */
function timeForHalf({ levels }: LessonTrace, bleed?: Passed): number {
  if (bleed === undefined) return Number.NaN;
  const row = levels.sessions[ALICE];
  const half = row.findIndex((users, tick) => tick >= bleed.from && users <= at(row, bleed.from) / 2);
  return (100 * (half - bleed.from)) / (bleed.to - bleed.from);
}

/** When nobody was on Alice for the first time though she was not dry, in minutes from her bleed, and whether somebody came again: 1, or 0. */
function zeroes(trace: LessonTrace, bleed?: Passed) {
  const row = trace.levels.sessions[ALICE];
  const isIn = (tick: number) => bleed !== undefined && tick >= bleed.from && tick < Math.floor(bleed.to);
  const zero = row.findIndex((users, tick) => isIn(tick) && users === 0);
  const again = zero >= 0 && row.findIndex((users, tick) => tick > zero && isIn(tick) && users > 0) >= 0;
  return {
    firstZero: again && bleed !== undefined ? minutes(trace, zero - bleed.from) : Number.NaN,
    zeroAndAgain: Number(again),
  };
}
