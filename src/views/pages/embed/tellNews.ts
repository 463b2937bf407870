import type { Told } from '../../../embed/protocol.ts';
import { harmsDone, isOver, type Ledger } from '../../../engine/index.ts';
import type { Simulation } from '../../../store/simulation/state.ts';

/** The least time between two ticks that are told. */
const TICK_MS = 100;

/** Tells what happens in the run that is shown, whichever way time goes; harms only where they grow as it plays on. */
export function tellNews({ store }: Pick<Simulation, 'store'>, tell: (told: Told) => void): void {
  let before = store.getState();
  let waiting = false;
  let last = Number.NEGATIVE_INFINITY;
  const tellTick = (): void => {
    waiting = false;
    last = performance.now();
    const { shownTick: tick, seconds, playing } = store.getState();
    tell({ event: 'tick', detail: { tick, seconds, playing } });
  };
  store.subscribe((state) => {
    const was = before;
    before = state;
    const { shownTick: tick, observation, plan } = state;
    const { phase, ledger, rollout } = observation;
    const moved = tick !== was.shownTick || state.playing !== was.playing;
    if (moved && !waiting) {
      waiting = true;
      setTimeout(tellTick, Math.max(0, last + TICK_MS - performance.now()));
    }
    if (phase.index !== was.observation.phase.index || plan !== was.plan)
      tell({ event: 'phase', detail: { ...phase, tick } });
    const harms = tick > was.shownTick ? grown(was.observation.ledger, ledger) : null;
    if (harms) tell({ event: 'harm', detail: { tick, harms } });
    if (isOver(rollout) && !isOver(was.observation.rollout)) tell({ event: 'done', detail: { tick, ledger, rollout } });
  });
}

/** The harms that are more than they were, or null. */
function grown(was: Ledger, is: Ledger): Extract<Told, { event: 'harm' }>['detail']['harms'] | null {
  const grew = harmsDone(is).filter((harm) => is[harm] > was[harm]);
  return grew.length === 0 ? null : Object.fromEntries(grew.map((harm) => [harm, is[harm]]));
}
