import type { Scenario } from '../../engine/index.ts';
import { forecastRolloutInSlices } from '../../forecast/rollout/rolloutLaw.ts';
import { same } from './same.ts';
import type { Simulation } from './state.ts';

/** The longest that one slice of the work may take. */
const SLICE_MS = 6;
/** What was foreseen first holds until it turns out to be so much too soon. */
const TOO_SOON = 1.15;
/** Milliseconds from one forecast to the next while it plays. */
const PACE_MS = 400;

/**
 * Keeps the forecast of the rollout up to date with the moment shown: at once when it stands still, a few times a second while it
 * plays, and in slices. `now` reads a clock in milliseconds. Returns how to stop.
 */
export function foreseeRollout({ store, frames }: Simulation, now: () => number): () => void {
  let shown: unknown = null;
  let working: { slices: ReturnType<typeof forecastRolloutInSlices>; seconds: number } | null = null;
  let begun = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The settings that `overBySeconds` is for. */
  let held: Scenario | undefined;

  const begin = (): void => {
    const [{ world }] = frames();
    shown = store.getState().observation;
    begun = now();
    working = { slices: forecastRolloutInSlices(world), seconds: world.tick * world.scenario.tickSeconds };
    goOn();
  };
  const goOn = (): void => {
    timer = undefined;
    if (working === null) return;
    const stop = now() + SLICE_MS;
    let slice = working.slices.next();
    while (!slice.done && now() < stop) slice = working.slices.next();
    if (!slice.done) {
      timer = setTimeout(goOn);
      return;
    }
    const { seconds } = working;
    working = null;
    const forecast = slice.value;
    if (forecast !== null && Number.isFinite(forecast.high)) hold(seconds + forecast.high);
    store.setState({ rolloutOutlook: forecast && { forecast, seconds } });
    follow();
  };
  const hold = (overBySeconds: number): void => {
    const { settings, shownTick, furthestTick, overBySeconds: before } = store.getState();
    const anew = before === null || shownTick === 0 || same(held, settings) !== held;
    const past = before !== null && shownTick < furthestTick;
    if (past || !(anew || overBySeconds > TOO_SOON * before)) return;
    held = settings;
    store.setState({ overBySeconds });
  };
  const follow = (): void => {
    const { observation, playing, hidden, rolloutOutlook } = store.getState();
    if (hidden.includes('forecasts')) {
      working = null;
      shown = null;
      if (rolloutOutlook !== null) store.setState({ rolloutOutlook: null, overBySeconds: null });
      return;
    }
    if (observation === shown) return;
    if (!playing) {
      clearTimeout(timer);
      timer = setTimeout(begin);
    } else if (working === null && timer === undefined) timer = setTimeout(begin, Math.max(0, begun + PACE_MS - now()));
  };
  follow();
  const unsubscribe = store.subscribe(follow);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    working = null;
  };
}
