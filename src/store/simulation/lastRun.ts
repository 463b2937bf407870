import { writeRecording } from '../../player/recording/recordingText.ts';
import { loadAtStart } from './sharing.ts';
import type { Simulation } from './state.ts';
import { LAST_RUN, type Page, quietly } from './storedRun.ts';

/** How long changes are gathered before they are stored. */
const GATHER_MS = 1_000;

/** Shows the run that was on screen last. What was stored may be cut short or another program's: then it is as if there were none. */
export function openLastRun(simulation: Simulation, page: Page): void {
  const text = quietly(() => page.localStorage.getItem(LAST_RUN));
  if (text) loadAtStart(simulation, text);
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
    quietly(() => page.localStorage.setItem(LAST_RUN, text));
  };
  simulation.store.subscribe(() => {
    if (waiting) return;
    waiting = true;
    page.setTimeout(save, GATHER_MS);
  });
  page.addEventListener('pagehide', save);
}
