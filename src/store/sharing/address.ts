import { type LinkKind, linkKind } from '../../player/recording/linkText.ts';
import { isComparisonText } from '../comparison/comparisonText.ts';
import { isPlanText } from '../plan/planText.ts';
import { planningOf } from '../plan/usePlanning.ts';
import { loadAtStart } from '../simulation/sharing.ts';
import type { Opening } from '../simulation/state.ts';
import { openPlan } from './openPlan.ts';
import { openText, readText } from './openText.ts';
import type { Places } from './usePlaces.ts';

/** What this needs of the page. */
export type Address = {
  location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: Pick<History, 'replaceState'>;
};

/** Opens what the address names. It stays there as long as that is what is shown. */
export async function openAddress(places: Places, address: Address): Promise<Opening> {
  const { hash } = address.location;
  return openText(places, hash, () => forgetLater(places, address, hash));
}

/** Opens the run that the address names while the page starts: not to be undone. */
export function openRunAtStart(places: Places, address: Address): Opening {
  const { hash } = address.location;
  const read = readText('run', hash);
  if (!read.ok) return read;
  return loadAtStart(places.simulation, read.text, () => forgetLater(places, address, hash));
}

/** Opens what the page's own file was saved with, while the page starts: not to be undone. */
export async function openSaved(places: Places, text: string): Promise<Opening> {
  const { simulation, comparisons } = places;
  if (isPlanText(text)) return openPlan(places, text, () => {});
  return isComparisonText(text) ? (await comparisons.load()).open(text) : loadAtStart(simulation, text);
}

/** Takes a link out of the address as soon as it no longer names what is shown, so that a reload brings the latest. */
function forgetLater(places: Places, address: Address, hash: string): void {
  const named = SHOWN[linkKind(hash) ?? 'run'](places);
  const opened = named.shown();
  const stop = named.subscribe(() => {
    if (named.shown() === opened) return;
    stop();
    if (address.location.hash !== hash) return;
    try {
      address.history.replaceState(null, '', `${address.location.pathname}${address.location.search}`);
    } catch {
      // The browser may forbid it: then the address stays.
    }
  });
}

/** What a link can name: how to tell that it is another, and how to hear of it. */
type Named = { shown(): unknown; subscribe(listener: () => void): () => void };

const SHOWN: Record<LinkKind, (places: Places) => Named> = {
  run: runIn,
  compare: comparisonIn,
  exercises: resultIn,
  challenge: runIn,
  plan: planIn,
};

/** The run as it was left by the last thing that was done to it. */
function runIn({ simulation: { store } }: Places): Named {
  return { shown: () => store.getState().undoable, subscribe: store.subscribe };
}

/** The comparison, as long as what counts first is what the link says. */
function comparisonIn({ shown, comparisons: { loaded } }: Places): Named {
  const first = loaded?.store.getState().priority;
  return {
    shown: () => {
      const asked = loaded?.store.getState();
      return shown.getState().view === 'compare' && asked?.priority === first && asked?.comparison;
    },
    subscribe: (listener) => {
      const stops = [shown.subscribe(listener), loaded?.store.subscribe(listener)];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
  };
}

/** The cluster that is planned for, and what is borne, as long as plans are shown. */
function planIn({ simulation, shown }: Places): Named {
  const { draft, store } = planningOf(simulation);
  return {
    shown: () =>
      shown.getState().view === 'plan' &&
      `${JSON.stringify(draft.store.getState().next)} ${JSON.stringify(store.getState().budget)}`,
    subscribe: (listener) => {
      const stops = [shown.subscribe(listener), draft.store.subscribe(listener), store.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** The result of exercises that is shown. */
function resultIn({ exercises: { loaded } }: Places): Named {
  return {
    shown: () => loaded?.store.getState().opened,
    subscribe: (listener) => loaded?.store.subscribe(listener) ?? (() => {}),
  };
}
