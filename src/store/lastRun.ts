import { isLink } from '../player/link.ts';
import { writeRecording } from '../player/recordingText.ts';
import type { Simulation } from './simulationState.ts';

const KEY = 'bonedry.last-run';
/** How long changes are gathered before they are stored. */
const GATHER_MS = 1_000;

/** What this needs of the page: a browser may refuse its storage, at any time. */
export type Page = {
  location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: Pick<History, 'replaceState'>;
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'hashchange' | 'pagehide', listener: () => void): void;
  setTimeout(run: () => void, milliseconds: number): number;
};

/** Opens the run that the address names, or else the one that was on screen last; from then on keeps it for next time. `opened` hears of a link that was opened later. */
export function keepLastRun(simulation: Simulation, page: Page, opened: () => void = () => {}): void {
  if (!openAddress(simulation, page)) openStored(simulation, page);
  page.addEventListener('hashchange', () => {
    if (isLink(page.location.hash) && simulation.loadRecording(page.location.hash)) opened();
  });

  let stored = writeRecording(simulation.recording());
  let waiting = false;
  const save = (): void => {
    waiting = false;
    forgetAddress(simulation, page);
    const text = writeRecording(simulation.recording());
    if (text === stored) return;
    stored = text;
    quietly(() => page.localStorage.setItem(KEY, text));
  };
  simulation.store.subscribe(() => {
    if (waiting) return;
    waiting = true;
    page.setTimeout(save, GATHER_MS);
  });
  page.addEventListener('pagehide', save);
}

function openAddress(simulation: Simulation, { location }: Page): boolean {
  return isLink(location.hash) && simulation.openAtStart(location.hash);
}

/** What was stored may be cut short or another program's: then the page starts as if there were nothing. */
function openStored(simulation: Simulation, page: Page): void {
  const text = quietly(() => page.localStorage.getItem(KEY));
  if (!text) return;
  const { notice } = simulation.store.getState();
  const opened = simulation.openAtStart(text);
  if (notice !== null || !opened) simulation.store.setState({ notice });
}

/** Takes a link out of the address as soon as the run is no longer the one it names, so that a reload brings the latest. */
function forgetAddress(simulation: Simulation, { location, history }: Page): void {
  if (!isLink(location.hash) || !simulation.store.getState().canUndo) return;
  quietly(() => history.replaceState(null, '', `${location.pathname}${location.search}`));
}

/** The browser may forbid it (private mode, blocked cookies, full): the page works without. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
