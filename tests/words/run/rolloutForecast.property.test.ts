import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyWorld, isOver, tick, unusual, type World } from '../../../src/engine/index.ts';
import { forecastRollout, type RolloutForecast } from '../../../src/forecast/index.ts';
import { speak } from '../../../src/words/catalogue.ts';
import { bandWords, clockWords, durationWords, rangeWords } from '../../../src/words/duration.ts';
import { rolloutForecastWords } from '../../../src/words/run/rolloutForecast.ts';
import { anyRuns } from '../../engine/happenings.ts';
import { entriesOf, speakMarked, usedIn } from '../spoken.ts';

vi.setConfig({ testTimeout: 120_000 });

type Said = { world: World; forecast: RolloutForecast };
type Truth = (said: Said, ...args: never[]) => boolean;

/** Ticks that a copy is played on at most. */
const PLAYED = 400;

/** Whether the rollout is over after so many seconds; null where that is too far ahead, or hangs on what nobody can foresee. */
function isOverIn({ world }: Said, seconds: number): boolean | null {
  const { rollout, balancer, tickSeconds } = world.scenario;
  const ticks = Math.ceil(seconds / tickSeconds + 1e-9) + 1;
  const unforeseen = rollout.failures.length > 0 || balancer.forgetsDrainAfterSeconds !== null;
  if (ticks > PLAYED || unforeseen || rollout.mode === 'manual') return null;
  const copy = copyWorld(world);
  tick(copy, ticks);
  if (copy.rollout.status === 'holding' || copy.rollout.targetVersion !== world.rollout.targetVersion) return null;
  return isOver(copy.rollout);
}

const clock = ({ world }: Said, seconds: number) => clockWords(world.tick * world.scenario.tickSeconds + seconds);
const byThen: Truth = (said, time: string) =>
  time === clock(said, said.forecast.high) && isOverIn(said, said.forecast.high) !== false;
/** The moment that is told is the middle of the forecast, to a minute. */
const isMiddle = (said: Said, told: string): boolean => {
  const { median } = said.forecast;
  return [-60, -30, -10, -5, 0, 5, 10, 30, 60].some((off) => near(told, clock(said, median + off)));
};
const near = (one: string, other: string) => Math.abs(secondsOf(one) - secondsOf(other)) <= 30;
const secondsOf = (time: string) => time.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);

/** For each sentence about when the rollout is done: when it may be said. How often bands hold is measured by the calibration. */
const TRUTHS: Record<string, Truth> = {
  rollout: ({ world }) => world.rollout.targetVersion === 2,
  back: ({ world }) => world.rollout.targetVersion === 1,
  about: (said, time: string, range: string) =>
    isMiddle(said, time) && range === rangeWords(said.forecast) && Number.isFinite(said.forecast.high),
  farAhead: ({ forecast }, time: string) => time === bandWords(forecast) && forecast.median >= 86_400,
  atTheLatest: (said, time: string, latest: string) => isMiddle(said, time) && byThen(said, latest as never),
  latest: byThen,
  certain: byThen,
  orMore: (said, time: string, least: string) => isMiddle(said, time) && least === durationWords(said.forecast.low),
  mayNotEnd: ({ forecast }, least: string) =>
    least === durationWords(forecast.low) && forecast.median === Number.POSITIVE_INFINITY,
  never: (said) => isOverIn(said, 20 * said.world.scenario.tickSeconds) !== true,
};

const PART = 'rolloutForecast';
const key = (entry: string) => entry.slice(PART.length + 1);
beforeAll(() => speakMarked(PART));
afterAll(() => speak({}));

describe('when the rollout should be done', () => {
  it('has a truth for each of its sentences', () => {
    expect(Object.keys(TRUTHS).sort()).toEqual(entriesOf(PART).map(key).sort());
  });

  it('is so, whatever becomes of a run', () => {
    const lies: Record<string, string> = {};
    let looks = 0;
    anyRuns(8, 89, (world) => {
      looks += 1;
      if (looks % 4 !== 0) return;
      const forecast = forecastRollout(world);
      if (forecast === null) return;
      const text = rolloutForecastWords(forecast, world.tick * world.scenario.tickSeconds);
      for (const { entry, args } of usedIn(text)) {
        if (!TRUTHS[key(entry)]({ world, forecast }, ...(args as never[])))
          lies[key(entry)] ??=
            `tick ${world.tick}: ${text} ${JSON.stringify({ ...forecast })} ${JSON.stringify(unusual(world.scenario))}`;
      }
    });
    expect(lies).toEqual({});
  });
});
