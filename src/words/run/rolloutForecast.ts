import type { Band } from '../../forecast/index.ts';
import { part } from '../catalogue.ts';
import { bandWords, clockWords, durationWords, rangeWords } from '../duration.ts';

const t = part('rolloutForecast', {
  rollout: 'Rollout',
  back: 'Way back',
  about: (clock: string, range: string) => `done about ${clock} (in ${range})`,
  farAhead: (time: string) => `done in ${time}`,
  atTheLatest: (clock: string, latest: string) => `done about ${clock}, by ${latest} at the latest`,
  latest: (clock: string) => `done by ${clock} at the latest`,
  certain: (clock: string) => `done at ${clock}`,
  orMore: (clock: string, least: string) => `done about ${clock} (9 times in 10 in over ${least})`,
  mayNotEnd: (least: string) => `it may not end by itself (9 times in 10 it takes over ${least})`,
  never: 'as things stand it never ends',
});

type Told = Band & { latest: boolean; back: boolean };

const MINUTE = 60;
/** What is further ahead than a day has no place on the clock. */
const DAY = 86_400;

/** When a rollout should be done, by the run's clock: "Rollout: done about 14:20 (in 9–17 min)." `seconds` is the moment of the forecast. */
export function rolloutForecastWords(forecast: Told, seconds: number): string {
  return `${forecast.back ? t.back : t.rollout}: ${whenDone(forecast, seconds)}.`;
}

function whenDone(forecast: Told, seconds: number): string {
  const { low, median, high, latest } = forecast;
  if (low === Number.POSITIVE_INFINITY) return t.never;
  if (median === Number.POSITIVE_INFINITY) return t.mayNotEnd(durationWords(low));
  if (low === high) return t.certain(clockWords(seconds + high));
  if (latest && median === high) return t.latest(clockWords(seconds + high));
  if (median >= DAY && high < Number.POSITIVE_INFINITY) return t.farAhead(bandWords(forecast));
  const about = clockWords(seconds + rough(median, seconds));
  if (latest) return t.atTheLatest(about, clockWords(seconds + high));
  return high === Number.POSITIVE_INFINITY ? t.orMore(about, durationWords(low)) : t.about(about, rangeWords(forecast));
}

/** As exact as such a forecast can be: the moment is one of whole minutes from 10 minutes on, of 10 seconds before. */
function rough(ahead: number, seconds: number): number {
  const step = ahead >= 10 * MINUTE ? MINUTE : 10;
  return Math.round((seconds + ahead) / step) * step - seconds;
}
