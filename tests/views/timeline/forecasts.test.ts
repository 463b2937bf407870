import { describe, expect, it } from 'vitest';
import { forecastDrain } from '../../../src/store/forecast.ts';
import { layoutBrackets } from '../../../src/views/timeline/brackets.ts';
import {
  dryTick,
  type Forecast,
  forecastWords,
  keepForecasts,
  NOTHING_KEPT,
  verdict,
} from '../../../src/views/timeline/forecasts.ts';
import { frameAfter, frameInThePast } from './run.ts';

const RUN = 'a run';
/** What is kept after these frames of one run. */
const keptAfter = (...ticks: number[]) => {
  const { history, events } = frameAfter(Math.max(...ticks));
  return ticks.reduce(
    (kept, tick) => keepForecasts(kept, { ...frameInThePast(tick, tick), history, events }, RUN),
    NOTHING_KEPT,
  );
};

describe('the forecasts kept', () => {
  it('are those made at the beginning of a bleed, and stay as they were', () => {
    const { world } = frameAfter(60);
    const { low, high } = forecastDrain(world, world.servers[0]);
    const { list } = keptAfter(10, 60, 200, 400);
    expect(list).toEqual([
      { server: 'Alice', version: 1, startTick: 60, madeTick: 60, lowTick: 60 + low, highTick: 60 + high },
    ]);
  });

  it('are made again when an earlier moment of the bleed is shown', () => {
    expect(keptAfter(10, 300).list[0].madeTick).toBe(300);
    expect(keptAfter(10, 300, 100, 200).list[0].madeTick).toBe(100);
  });

  it('are void once the course was left before they were made', () => {
    const kept = keptAfter(10, 60, 300);
    const other = frameAfter(400);
    expect(keepForecasts(kept, other, RUN).list).toHaveLength(1);
    const fork = keepForecasts({ ...kept, tick: 30 }, frameAfter(40), RUN);
    expect(fork.list).toEqual([]);
    expect(keepForecasts(kept, frameAfter(10), 'another run').list).toEqual([]);
  });

  it('tell how it came, in pixels and in words', () => {
    const frame = frameAfter(1_500);
    const [alice] = frame.events.filter(({ kind }) => kind === 'dry');
    const forecast: Forecast = { ...keptAfter(60).list[0] };
    expect(dryTick(forecast, frame.history, frame.events)).toBe(alice.tick);
    const came = verdict(forecast, alice.tick);
    expect(layoutBrackets([forecast], frame, (tick) => 2 * tick)).toEqual([
      { x0: 2 * forecast.lowTick, x1: 2 * forecast.highTick, version: 1, came },
    ]);
    expect(forecastWords(forecast, alice.tick, 1)).toMatch(
      /^Forecast at 1:00: Alice dry \d+:\d\d–\d+:\d\d, 8 times in 10\. It was \d+:\d\d, (earlier|later|as forecast)\.$/,
    );
    expect(dryTick(forecast, frameAfter(200).history, [])).toBeNull();
  });

  it.each([
    [5, 'earlier'],
    [10, 'as forecast'],
    [20, 'as forecast'],
    [21, 'later'],
  ])('say at a glance: dry at %i of 10 to 20 is %s', (dry, words) => {
    expect(verdict({ lowTick: 10, highTick: 20 } as Forecast, dry)).toBe(words);
  });
});
