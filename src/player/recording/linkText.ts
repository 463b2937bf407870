import type { Kind } from './recording.ts';

/** The longest link that is made or read, in characters; browsers take far longer ones, mail and chat do not. */
export const MAX_LINK = 65_536;
/** What a link can be to, by its name in the URL's fragment: `#run=1.…`. */
export const LINK_KINDS = ['run', 'compare', 'exercises', 'challenge', 'plan'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
/** What each is called where it does not open. */
export const NAMED: Record<LinkKind, Kind> = {
  run: 'run',
  compare: 'comparison',
  exercises: 'result',
  challenge: 'challenge',
  plan: 'plan',
};

/** What a URL or its fragment is a link to, sound or not; null where it carries none. */
export function linkKind(text: string): LinkKind | null {
  return LINK_KINDS.find((kind) => isLink(text, kind)) ?? null;
}

/** Whether a URL or its fragment carries a recording, or another thing of that kind; sound or not. */
export function isLink(text: string, kind: LinkKind = 'run'): boolean {
  return codeOf(text, kind) !== null;
}

/** The code that a URL or its fragment carries, or null. Of a text that is far too long for a link nothing is looked at. */
export function codeOf(text: string, kind: LinkKind): string | null {
  if (text.length > MOST_LOOKED_AT) return null;
  const fragment = text.slice(text.indexOf('#') + 1);
  const part = text.includes('#') ? fragment.split('&').find((item) => item.startsWith(`${kind}=`)) : undefined;
  const bare = text.startsWith(`${kind}=`) ? text : undefined;
  return (part ?? bare)?.slice(kind.length + 1) ?? null;
}

/** A link that is a little too long is still seen to be one. */
const MOST_LOOKED_AT = 2 * MAX_LINK;
