import { describe, expect, it } from 'vitest';
import type { SimEvent } from '../../../../src/engine/index.ts';
import type { KeptForecast } from '../../../../src/player/player.ts';
import { layoutFirstForecasts } from '../../../../src/views/timeline/layout/firstForecasts.ts';
import { comingOf, dryTick, foretoldIn } from '../../../../src/views/timeline/layout/forecasts.ts';
import { forecastWords } from '../../../../src/words/run/forecasts.ts';
import { frameAfter } from '../run.ts';

const dryOf = (events: readonly SimEvent[], server: number): number | undefined =>
  events.find((event) => event.type === 'dry' && event.server === server)?.tick;

describe('a forecast kept', () => {
  const frame = frameAfter(1_500);
  const [forecast] = frame.forecasts;
  const site = { names: ['Alice', 'Bob'] };

  it('tells how it came, in pixels and in words', () => {
    const dry = dryOf(frame.events, 0);
    expect(forecast).toMatchObject({ servers: [0], startTick: 60, madeTick: 60 });
    expect(dryTick(forecast, frame.history, frame.events)).toBe(dry);
    const coming = comingOf(forecast, Number(dry));
    expect(forecastWords(forecast, { tick: Number(dry), coming }, 1, site)).toMatch(
      /^Forecast at 1:00: the bleed of Alice ends \d+:\d\d–\d+:\d\d, 8 times in 10\. It was \d+:\d\d, (earlier|later|as forecast)\.$/,
    );
  });

  it('has not come true while the bleed lasts', () => {
    const young = frameAfter(200);
    expect(dryTick(forecast, young.history, young.events)).toBeNull();
    expect(foretoldIn(young).map(({ came }) => came)).toEqual([null]);
    expect(forecastWords(forecast, null, 1, site)).toMatch(/8 times in 10\.$/);
  });

  it('has a dry time of its own for each server of a batch, whatever their names', () => {
    const batch = frameAfter(2_400, {
      servers: [{ name: 'Web' }, { name: 'Web 2' }, { name: 'Other' }],
      rollout: { batchSize: 2 },
    });
    const apart = batch.forecasts.filter(({ startTick }) => startTick === batch.forecasts[0].startTick);
    expect(apart.map(({ servers }) => servers)).toEqual([[0], [1]]);
    const dry = apart.map((each) => dryTick(each, batch.history, batch.events));
    expect(dry).toEqual([dryOf(batch.events, 0), dryOf(batch.events, 1)]);
    expect(dry[0]).not.toBe(dry[1]);
  });

  it('is a bar under the lane of the bleed that began last, of a batch when the last of it runs dry', () => {
    const bars = (frame: Parameters<typeof layoutFirstForecasts>[0]) =>
      layoutFirstForecasts(
        frame,
        (servers) => servers,
        (tick) => 2 * tick,
      );
    const bar = { lane: 0, x0: 2 * forecast.lowTick, x1: 2 * forecast.highTick, version: 1 };
    expect(bars(frameAfter(200))).toEqual([bar]);
    expect(bars(frame)[0]).toEqual(bar);
    expect(bars({ ...frame, moment: 59 })).toEqual([]);
    const later = { ...forecast, lowTick: forecast.lowTick + 9, highTick: forecast.highTick - 9 };
    expect(bars({ ...frame, forecasts: [forecast, later] })).toEqual([{ ...bar, x0: bar.x0 + 18 }]);
  });

  it('of many servers together comes true when the last of them is dry', () => {
    const many = frameAfter(3_000, { servers: Array.from({ length: 10 }, () => ({})), rollout: { batchSize: 5 } });
    const [together] = many.forecasts;
    expect(together.servers).toEqual([0, 1, 2, 3, 4]);
    const each = together.servers.map((server) => Number(dryOf(many.events, server)));
    expect(dryTick(together, many.history, many.events)).toBe(Math.max(...each));
    expect(forecastWords(together, null, 1, site)).toMatch(/^Forecast at \d+:\d\d: the bleed of 5 servers ends /);
  });

  it.each([
    [5, 'earlier'],
    [10, 'asForecast'],
    [20, 'asForecast'],
    [21, 'later'],
  ])('says at a glance: dry at %i of 10 to 20 is %s', (dry, coming) => {
    expect(comingOf({ lowTick: 10, highTick: 20 } as KeptForecast, dry)).toBe(coming);
  });
});
