import { currentPhase, type SeenWorld } from '../engine/index.ts';
import { forecastDrains, forecastTogether } from '../forecast/index.ts';

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
  if (kind !== 'drain' || rollout.phaseTick !== tick) return [];
  const each = forecastDrains(world).filter(
    ({ server, left, high }) => batch.includes(server) && left > 0 && Number.isFinite(high),
  );
  const groups = each.length > MOST_APART ? [each] : each.map((drain) => [drain]);
  const at = (seconds: number) => tick + seconds / scenario.tickSeconds;
  return groups.map((drains) => {
    const { low, high } = drains.length === 1 ? drains[0] : forecastTogether(drains);
    return {
      servers: drains.map(({ server }) => server),
      version: servers[drains[0].server].version,
      startTick: tick,
      madeTick: tick,
      lowTick: at(low),
      highTick: at(high),
    };
  });
}
