import { parseScenario } from '../../engine/index.ts';
import type { Frame } from '../../player/player.ts';
import type { Moment } from '../playback/playback.ts';
import { createSimulation } from '../simulation/simulation.ts';
import type { Simulation } from '../simulation/state.ts';
import { type LockOutRefusal, lockedOut } from './lockedOut.ts';

/** The moment that a frame shows. */
export const momentOf = ({ world, moment }: Frame): Moment => ({ tick: world.tick, carry: 1 - (world.tick - moment) });

/** The same users locked out, in step with a run. */
export type Twin = { stop(): void };

/**
 * Makes the run ready in which the users of `leader` are locked out, and calls `ready` when it shows the same moment; from then on it
 * shows what the leader shows. Null with a refusal told where there can be none.
 */
export function createTwin(
  leader: Simulation,
  now: () => number,
  tell: { ready(twin: Simulation): void; refused(refusal: LockOutRefusal): void },
): Twin | null {
  const made = lockedOut(leader.recording());
  if (!made.ok) {
    tell.refused(made.refusal);
    return null;
  }
  const twin = createSimulation(parseScenario({}), now);
  // It has no frames but the leader's.
  const shown: Simulation = {
    ...twin,
    redraw: () => {
      twin.redraw();
      leader.redraw();
    },
  };
  let isReady = false;
  let lastMs = now();
  twin.hold(true);
  const opened = twin.openAtStart({ recording: made.recording, otherEngine: false }, () => {
    isReady = true;
    tell.ready(shown);
  });
  if (!opened.ok) {
    tell.refused({ type: 'work', problem: opened.problem });
    return null;
  }
  const stop = leader.onFrames(([frame]) => {
    const realSeconds = (now() - lastMs) / 1_000;
    lastMs = now();
    twin.preparing.advance();
    if (isReady) {
      const { playing, speed } = twin.store.getState();
      if (speed !== frame.speed) twin.setSpeed(frame.speed);
      if (playing !== frame.playing) twin.toggle();
      twin.follow(momentOf(frame));
      twin.advance(realSeconds);
    }
    // While it is on its way it needs more frames than the leader may have.
    if (!isReady || twin.store.getState().settling) queueMicrotask(leader.redraw);
  });
  return {
    stop: () => {
      stop();
      twin.preparing.cancel();
    },
  };
}
