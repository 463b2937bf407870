import type { Simulation } from '../../store/simulationState.ts';

/** A link to the run and the moment shown: `link` is null when there can be none; `words` is the link, or says why not. */
export function linkNow(simulation: Simulation): { link: string | null; words: string } {
  const fragment = simulation.shareLink();
  if (fragment !== null) {
    const link = `${location.href.split('#')[0]}${fragment}`;
    return { link, words: link };
  }
  const { notice } = simulation.store.getState();
  simulation.dismissNotice();
  return { link: null, words: notice ?? 'This run is too long for a link. Save it as a file instead.' };
}
