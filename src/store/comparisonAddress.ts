import { isLink } from '../player/link.ts';
import type { Desk } from './comparisonDesk.ts';
import type { Page } from './lastRun.ts';
import type { Simulation } from './simulationState.ts';

/** Opens the comparison that the address names, now and whenever it changes; takes it out of the address once it is another. */
export function openComparisonAddress(desk: Desk, simulation: Simulation, page: Page): void {
  const open = (): void => {
    const { hash } = page.location;
    if (!isLink(hash, 'compare')) return;
    const failure = desk.open(hash);
    if (failure !== null) {
      simulation.store.setState({ notice: failure });
      return;
    }
    const { comparison: opened } = desk.store.getState();
    const stop = desk.store.subscribe(({ comparison, view }) => {
      if (comparison === opened && view === 'compare') return;
      stop();
      if (page.location.hash !== hash) return;
      try {
        page.history.replaceState(null, '', `${page.location.pathname}${page.location.search}`);
      } catch {
        // The browser may forbid it: then the address stays.
      }
    });
  };
  open();
  page.addEventListener('hashchange', open);
}
