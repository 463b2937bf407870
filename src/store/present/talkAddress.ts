import type { ShownView } from '../shownView.ts';
import { TALK } from './address.ts';
import type { Role } from './message.ts';

/** The talk where the address can't name it. */
let unnamed: string | null = null;

/** Letters and digits that nobody else has. */
export function newId(): string {
  const random = [...crypto.getRandomValues(new Uint32Array(2))];
  return random
    .map((n) => n.toString(36))
    .join('')
    .padStart(4, '0');
}

/** The talk that this window is of: as the address says, or else a new one, which the address then names. */
export function talkId(role: Role): string {
  const named = TALK.exec(location.search)?.[2] ?? unnamed;
  if (named !== null) return named;
  unnamed = newId();
  rename(`?${role}=${unnamed}`);
  return unnamed;
}

/** The address of another window of a talk. */
export const addressOf = (role: Role, talk: string): string => `${location.href.split(/[?#]/)[0]}?${role}=${talk}`;

/** Shows the run as usual again. */
export function leave(shown: ShownView): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  unnamed = null;
  rename('');
  shown.setState({ view: 'simulate' });
}

function rename(search: string): void {
  try {
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    // The browser may forbid it: then the address stays, and a reload shows the run as usual.
  }
}
