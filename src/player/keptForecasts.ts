import { currentPhase, type SeenWorld } from '../engine/index.ts';
import { drainsForeseen, lastForeseen } from '../forecast/foresight.ts';

/** What was forecast at the beginning of a bleed: from when to when it runs dry, 8 times in 10. Servers are indexes. */
export type KeptForecast = {
  readonly servers: readonly number[];
  /** The version that is bled off them. */
  readonly version: number;
  /** When the phase began, and when the forecast was made. */
  readonly startTick: number;
  readonly madeTick: number;
  readonly lowTick: number;
  readonly highTick: number;
};

/** The servers of a larger batch have one forecast together: when the last of them runs dry. */
const MOST_APART = 3;

/** The forecasts for a bleed that begins in this very tick; none at any other time. */
export function forecastsAtStart(world: SeenWorld): KeptForecast[] {
  const { rollout, tick, scenario, servers } = world;
  const { kind, servers: batch } = currentPhase(world);
  if (kind !== 'drain' || Math.ceil(rollout.phaseTick) !== tick) return [];
  const each = drainsForeseen(world).filter(
    ({ server, left, high }) => batch.includes(server) && left > 0 && Number.isFinite(high),
  );
  const groups = each.length > MOST_APART ? [each] : each.map((drain) => [drain]);
  const at = (seconds: number) => tick + seconds / scenario.tickSeconds;
  return groups.flatMap((drains) => {
    const band = lastForeseen(drains);
    if (band === null) return [];
    return {
      servers: drains.map(({ server }) => server),
      version: servers[drains[0].server].version,
      startTick: tick,
      madeTick: tick,
      lowTick: at(band.low),
      highTick: at(band.high),
    };
  });
}
