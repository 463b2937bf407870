import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A view of the page, by its id in `src/views/pages/pages.ts`. */
export type View = string;
/** Which of them is shown. */
export type ShownView = StoreApi<{ view: View }>;

export function createShownView(view: View = 'simulate'): ShownView {
  return createStore(() => ({ view }));
}

type Plays = { advance(realSeconds: number): void };
/** What plays in which view; in the others time stands still. */
type Playbacks = Partial<Record<View, () => Plays | null | undefined>>;

/** What plays in a dialog above the view that is shown. */
export const above: { plays: Plays | null } = { plays: null };

/** Lets real time pass in the view that is shown or in a dialog above it, and nowhere else; the frame loop calls it. */
export function advanceShown(shown: ShownView, playbacks: Playbacks) {
  return (realSeconds: number): void => (above.plays ?? playbacks[shown.getState().view]?.())?.advance(realSeconds);
}

export const ShownViewContext = createContext<ShownView | null>(null);

/** Where it is kept which view is shown. @throws outside of a ShownViewContext */
export function useShownViewStore(): ShownView {
  const shown = useContext(ShownViewContext);
  if (shown === null) throw new Error('useShownView needs a ShownViewContext around it');
  return shown;
}

/** The view that is shown. */
export function useShownView(): View {
  return useStore(useShownViewStore(), ({ view }) => view);
}

/** How to show another view. */
export function useShowView(): (view: View) => void {
  const shown = useShownViewStore();
  return (view) => shown.setState({ view });
}
