import type { ShownView, View } from '../shownView.ts';

/** Where the address says that a talk is shown, in which of its windows. */
const TALK = /[?&](present|speaker)=([a-z0-9]{4,16})(?=&|$)/;

/** The talk where the address can't name it. */
let unnamed: string | null = null;

/** Letters and digits that nobody else has. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))]
    .map((n) => n.toString(36))
    .join('')
    .padStart(4, '0')
    .slice(0, 16);
}

/** What an address shows at first. */
export function viewIn(search: string): View {
  return TALK.exec(search)?.[1] ?? 'simulate';
}

/** The talk that this window is of. */
export function talkId(): string {
  const named = TALK.exec(location.search)?.[2];
  if (named !== undefined) return named;
  unnamed ??= newId();
  return unnamed;
}

/** The address of another window of the same talk. */
export function addressOf(view: 'present' | 'speaker'): string {
  return `${location.href.split(/[?#]/)[0]}?${view}=${talkId()}`;
}

/** Shows the run to a room: on the whole screen where the browser allows. */
export function present(shown: ShownView): void {
  document.documentElement.requestFullscreen?.().catch(() => {});
  rename(`?present=${newId()}`);
  shown.setState({ view: 'present' });
}

/** Shows the run as usual again. */
export function leave(shown: ShownView): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  rename('');
  shown.setState({ view: 'simulate' });
}

function rename(search: string): void {
  unnamed = null;
  try {
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    // The browser may forbid it: then the address stays, and a reload shows the run as usual.
  }
}
