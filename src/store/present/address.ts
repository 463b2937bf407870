import type { ShownView, View } from '../shownView.ts';

/** Where the address says that a talk is shown, in which of its windows. */
export const TALK = /[?&](present|speaker)=([a-z0-9]{4,16})(?=&|$)/;

/** What an address shows at first. */
export const viewIn = (search: string): View => TALK.exec(search)?.[1] ?? 'simulate';

/** Shows the run to a room: on the whole screen where the browser allows. */
export function present(shown: ShownView): void {
  document.documentElement.requestFullscreen?.().catch(() => {});
  shown.setState({ view: 'present' });
}
