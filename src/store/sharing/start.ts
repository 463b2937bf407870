import { loadForesight } from '../../forecast/foresight.ts';
import { isLink, linkKind, NAMED } from '../../player/recording/linkText.ts';
import type { Kind } from '../../player/recording/recording.ts';
import type { Opening } from '../simulation/state.ts';
import { hasStoredRun, type Page } from '../simulation/storedRun.ts';
import { loadSituation } from '../situation/seen.ts';
import type { Address } from './address.ts';
import { type SavedPage, savedIn } from './saved.ts';
import type { Places } from './usePlaces.ts';

/** What this needs of the page. */
export type AddressedPage = Page &
  Address & { document: SavedPage; addEventListener(type: 'hashchange', listener: () => void): void };

/** What opens links, and what keeps the last run: they come only when there is something to open, or when all is on screen. */
const loadAddress = () => import('./address.ts');
const loadLastRun = () => import('../simulation/lastRun.ts');

/**
 * Shows what the page starts with: the run or the comparison that the address names, or that its own file was saved with, or else the
 * run that was on screen last. From then on keeps the run for next time, and opens what the address is changed to. Calls `draw` as
 * soon as there is something to draw: at once where there is nothing to open.
 */
export async function start(places: Places, page: AddressedPage, draw: () => void = () => {}): Promise<void> {
  const { simulation } = places;
  try {
    await showFirst(places, page);
  } finally {
    draw();
  }
  page.addEventListener('hashchange', async () => {
    if (linkKind(page.location.hash) !== null) tell(places, await openNamed(places, page));
  });
  const { keepLastRun } = await loadLastRun();
  keepLastRun(simulation, page);
}

async function showFirst(places: Places, page: AddressedPage): Promise<void> {
  const { hash } = page.location;
  const kind = linkKind(hash);
  const isNamed = kind !== null;
  const saved = isNamed ? null : savedIn(page.document);
  // A run that is gone through again is to be foreseen and told as it was.
  if (isNamed || saved !== null || hasStoredRun(page))
    await Promise.all([loadForesight(), loadSituation()]).catch(() => {});
  if (saved !== null && saved.at !== '') nameAgain(page, saved.at);
  const run = await openRun(places, page, saved?.text ?? null);
  if (!run?.ok && hasStoredRun(page)) (await loadLastRun()).openLastRun(places.simulation, page);
  tell(places, run);
  if (isNamed && kind !== 'run') tell(places, await openNamed(places, page));
}

/** The run of the address, or what the page's own file was saved with. */
async function openRun(places: Places, page: AddressedPage, saved: string | null): Promise<Opening | null> {
  if (isLink(page.location.hash, 'run'))
    return tried('run', async () => (await loadAddress()).openRunAtStart(places, page));
  if (saved !== null) return tried('run', async () => (await loadAddress()).openSaved(places, saved));
  return null;
}

/** The address names what it named when the page was saved. */
function nameAgain({ location, history }: AddressedPage, at: string): void {
  try {
    history.replaceState(null, '', `${location.pathname}${location.search}${at}`);
  } catch {
    // The browser may forbid it: then the run alone is shown.
  }
}

function openNamed(places: Places, page: AddressedPage): Promise<Opening> {
  return tried(NAMED[linkKind(page.location.hash) ?? 'run'], async () =>
    (await loadAddress()).openAddress(places, page),
  );
}

/** The page must start, whatever comes of its address. */
async function tried(kind: Kind, open: () => Promise<Opening>): Promise<Opening> {
  try {
    return await open();
  } catch {
    return { ok: false, problem: { type: 'broken', kind } };
  }
}

/** Nobody else is there to say why an address does not open. */
function tell({ simulation }: Places, opening: Opening | null): void {
  if (opening && !opening.ok) simulation.store.setState({ notice: { type: 'problem', problem: opening.problem } });
}
