import { currentPhase, type SimEvent } from '../../engine/index.ts';
import type { History } from '../../player/history.ts';
import type { Frame } from '../../player/player.ts';
import { formatClock } from '../../store/duration.ts';
import { forecastDrain } from '../../store/forecast.ts';
import { MAX_FANS, together } from './fan.ts';

/** What was forecast at the beginning of a bleed: from when to when it runs dry, 8 times in 10. */
export type Forecast = {
  server: string;
  version: number;
  /** When the phase began, and when the forecast was made: as soon as it was seen. */
  startTick: number;
  madeTick: number;
  lowTick: number;
  highTick: number;
};

/** The forecasts of a run, with what is needed to see that they are of another course. */
export type Kept = { run: unknown; history: History | null; tick: number; list: readonly Forecast[] };

export const NOTHING_KEPT: Kept = { run: null, history: null, tick: 0, list: [] };

/** What is kept after a frame of a run: the forecast of the bleed that is under way besides, the earliest there is. */
export function keepForecasts(kept: Kept, frame: Frame, run: unknown): Kept {
  const { world, history } = frame;
  const list = added(stillTrue(kept, frame, run), frame);
  return list === kept.list && kept.run === run && kept.history === history && kept.tick === world.tick
    ? kept
    : { run, history, tick: world.tick, list };
}

/** Another history means that the course was left at the tick last shown: what was forecast later is void. */
function stillTrue(kept: Kept, { world, history }: Frame, run: unknown): readonly Forecast[] {
  if (kept.run !== run) return [];
  if (kept.history === history) return kept.list;
  return kept.list.filter(({ madeTick }) => madeTick <= Math.min(kept.tick, world.tick));
}

function added(list: readonly Forecast[], { world, history }: Frame): readonly Forecast[] {
  const phase = currentPhase(world);
  const band = history.bands.findLast(({ startTick }) => startTick <= world.tick);
  if (phase.kind !== 'drain' || band?.index !== world.rollout.index) return list;
  const { startTick } = band;
  const known = list.find((forecast) => forecast.startTick === startTick);
  if (known && known.madeTick <= world.tick) return list;
  const servers = phase.servers.map((s) => world.servers[s]).filter(({ status }) => status === 'draining');
  const each = servers
    .map((server) => forecastDrain(world, server))
    .filter(({ left, high }) => left > 0 && Number.isFinite(high));
  const drains = each.length > MAX_FANS ? [together(each)] : each;
  const at = (seconds: number) => world.tick + seconds / world.scenario.tickSeconds;
  const made = drains.map(({ server, low, high }) => ({
    server,
    version: servers.find(({ name }) => name === server)?.version ?? 1,
    startTick,
    madeTick: world.tick,
    lowTick: at(low),
    highTick: at(high),
  }));
  return [...list.filter((forecast) => forecast.startTick !== startTick), ...made];
}

/** When what was forecast came true; null while nobody knows. */
export function dryTick(forecast: Forecast, history: History, events: readonly SimEvent[]): number | null {
  const band = history.bands.find(({ startTick }) => startTick === forecast.startTick);
  if (band === undefined || band.endTick < 0) return null;
  const single = band.servers.length <= MAX_FANS;
  const dry = events.findLast(
    ({ kind, tick, text }) =>
      kind === 'dry' &&
      tick >= forecast.startTick &&
      tick <= band.endTick &&
      (!single || text.startsWith(`${forecast.server} `)),
  );
  return dry?.tick ?? null;
}

/** How it came: before, within or after what was forecast. */
export function verdict({ lowTick, highTick }: Forecast, dry: number): 'earlier' | 'as forecast' | 'later' {
  if (dry < lowTick) return 'earlier';
  return dry > highTick ? 'later' : 'as forecast';
}

/** A forecast and how it came, in words: "Forecast at 1:00: Alice dry 4:10–9:30, 8 times in 10. It was 8:55, as forecast." */
export function forecastWords(forecast: Forecast, dry: number | null, tickSeconds: number): string {
  const { server, madeTick, lowTick, highTick } = forecast;
  const clock = (tick: number) => formatClock(tick * tickSeconds);
  const said = `Forecast at ${clock(madeTick)}: ${server} dry ${clock(lowTick)}–${clock(highTick)}, 8 times in 10.`;
  return dry === null ? said : `${said} It was ${clock(dry)}, ${verdict(forecast, dry)}.`;
}

/** What remembers forecasts from frame to frame. */
export type Memory = {
  /** Looks at a frame of a run and returns all that is kept. */
  see(frame: Frame, run: unknown): readonly Forecast[];
  list(): readonly Forecast[];
};

export function createMemory(): Memory {
  let kept = NOTHING_KEPT;
  return {
    see: (frame, run) => {
      kept = keepForecasts(kept, frame, run);
      return kept.list;
    },
    list: () => kept.list,
  };
}
