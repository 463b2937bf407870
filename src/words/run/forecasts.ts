import type { Site } from '../../engine/index.ts';
import type { KeptForecast } from '../../player/player.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { nameOrCount } from './named.ts';

/** How a forecast came true: before, within or after what was forecast. */
export type Coming = 'earlier' | 'asForecast' | 'later';

const t = part('forecasts', {
  said: (made: string, who: string, from: string, to: string) =>
    `Forecast at ${made}: the bleed of ${who} ends ${from}–${to}, 8 times in 10.`,
  came: (time: string, coming: string) => `It was ${time}, ${coming}.`,
  comings: { earlier: 'earlier', asForecast: 'as forecast', later: 'later' } satisfies Record<Coming, string>,
});

/** A forecast and how it came: "Forecast at 1:00: the bleed of Alice ends 4:10–9:30, 8 times in 10. It was 8:55, as forecast." */
export function forecastWords(
  { servers, madeTick, lowTick, highTick }: KeptForecast,
  came: { tick: number; coming: Coming } | null,
  tickSeconds: number,
  site: Pick<Site, 'names'>,
): string {
  const clock = (tick: number) => clockWords(tick * tickSeconds);
  const said = t.said(clock(madeTick), nameOrCount(servers, site), clock(lowTick), clock(highTick));
  return came === null ? said : `${said} ${t.came(clock(came.tick), t.comings[came.coming])}`;
}
