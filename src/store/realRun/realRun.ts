import type { Scenario } from '../../engine/index.ts';
import { forecastsOf, lastTickOf, toldOf } from '../../plan/real/toldOf.ts';
import { siteIn } from '../../plan/real/window.ts';
import { replayed } from '../../plan/replay.ts';
import { type Player, preparePlayer } from '../../player/player.ts';
import { atStart } from '../../player/recording/recording.ts';
import type { Slices } from '../../player/slices.ts';
import { asTold } from '../../player/told.ts';
import type { Deploy, Recorded } from '../../traffic/index.ts';
import { createPlayback } from '../playback/createPlayback.ts';
import { CALM, createFacts } from '../simulation/facts.ts';
import { drainSooner } from '../simulation/foreseen.ts';
import type { Run, SimulationState } from '../simulation/state.ts';
import { NOTHING_DONE } from '../simulation/undo.ts';

/** A deploy of a log, how long its sessions last by a scenario, and the share of the users that the log has kept. */
export type RealDeploy = {
  deploy: Deploy;
  recorded: Recorded;
  scenario: Scenario;
  lastPageSeconds: number;
  kept: number;
};

/** A real deploy to be played like a simulated run, and a simulated run of the same time beside it where there is one. */
export type RealRun = Run & { beside(simulated: Player | null): void };

/** What is shown of a real deploy goes so many times as fast as it went, at first. */
const SPEED = 60;

/** A player of a deploy, at its start; all of it is known. */
export function* realPlayer(real: RealDeploy, now: () => number): Slices<Player> {
  const { deploy, recorded, scenario, lastPageSeconds, kept } = real;
  const lastTick = lastTickOf(recorded);
  const site = siteIn(recorded, scenario, kept);
  yield 0;
  const forecasts = forecastsOf(replayed(deploy, scenario, lastPageSeconds), deploy, recorded);
  yield 0;
  const course = asTold(site, toldOf(deploy, recorded), lastTick, forecasts);
  return yield* preparePlayer({ ...atStart(site), endTick: lastTick }, now, course);
}

/**
 * Plays a deploy. A last request is not the end of a visit: forecasts are about the last request, after which the last page is read.
 * Where only a share of the users is there, nothing can be foreseen of them.
 */
export function createRealRun(
  player: Player,
  { lastPageSeconds, kept }: Pick<RealDeploy, 'lastPageSeconds' | 'kept'>,
  now: () => number,
): RealRun {
  let other: Player | null = null;
  const factsOf = createFacts(now);
  const atEnd = (): boolean => player.sight().world.tick >= player.lastTick;
  const playback = createPlayback<SimulationState, keyof typeof CALM>({
    players: () => (other === null ? [player] : [player, other]),
    now,
    speed: SPEED,
    facts: (playing) => {
      const facts = factsOf(player.sight(), { wished: null, pending: [], done: NOTHING_DONE, hidden: [] }, playing);
      const drains = kept < 1 ? [] : facts.drains.map((drain) => drainSooner(drain, lastPageSeconds));
      // A log does not tell what servers hold: none is said to be full or slow.
      return { ...facts, drains, situation: [], health: {} };
    },
    ghost: () => other && { ...other.sight(), fromTick: 0 },
    kept: CALM,
  });
  const play = (): void => {
    if (atEnd()) playback.home();
    playback.play();
  };
  const goTo = (tick: number): void => {
    playback.pause();
    playback.seek(tick);
  };
  return {
    ...playback,
    play,
    toggle: () => (playback.store.getState().playing ? playback.pause() : play()),
    stepPhase: () => {
      const { world, history } = player.sight();
      goTo(history.bands.find(({ startTick }) => startTick > world.tick)?.startTick ?? player.lastTick);
    },
    backPhase: () => goTo(player.phaseStartTick()),
    beside: (simulated) => {
      other = simulated;
      playback.seek(player.sight().world.tick);
    },
  };
}
