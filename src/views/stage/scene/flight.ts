import type { SeenServer } from '../../../engine/index.ts';
import { LANDING_MS } from './pace.ts';

/** Since when a server takes no new users, where some may still be on the way to it. */
export function shutTick({ status, drains }: SeenServer): number {
  return status === 'draining' ? (drains[drains.length - 1]?.startedTick ?? Infinity) : Infinity;
}

/** How much of the way in is done `here` ticks after it began; whoever was on it when the valve shut, `shut` ticks after, lands soon. */
export function flightShare(here: number, flight: number, shut: number, tpm: number): number {
  if (here >= flight) return 1;
  const landing = LANDING_MS * tpm;
  if (shut < 0 || here <= shut || flight - shut <= landing) return here / flight;
  const before = shut / flight;
  return Math.min(1, before + ((1 - before) * (here - shut)) / landing);
}
