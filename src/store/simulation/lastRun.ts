import { writeRecording } from '../../player/recordingText.ts';
import type { Simulation } from './state.ts';

const KEY = 'bonedry.last-run';
/** How long changes are gathered before they are stored. */
const GATHER_MS = 1_000;

/** What this needs of the page: a browser may refuse its storage, at any time. */
export type Page = {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'pagehide', listener: () => void): void;
  setTimeout(run: () => void, milliseconds: number): number;
};

/** Shows the run that was on screen last. What was stored may be cut short or another program's: then it is as if there were none. */
export function openLastRun(simulation: Simulation, page: Page): void {
  const text = quietly(() => page.localStorage.getItem(KEY));
  if (text) simulation.openAtStart(text);
}

/** Keeps the run on screen for next time. */
export function keepLastRun(simulation: Simulation, page: Page): void {
  let stored = writeRecording(simulation.recording());
  let waiting = false;
  const save = (): void => {
    waiting = false;
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

/** The browser may forbid it (private mode, blocked cookies, full): the page works without. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
