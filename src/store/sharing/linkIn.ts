/** A link somewhere in a text or a file: exported pictures and tables have theirs in them. */
const LINK = /#(?:run|compare|exercises|challenge|plan)=[\w.-]+/;

/** So much of a text is looked through, in characters. */
const MOST_LOOKED_AT = 4_000_000;

/** The first link in a text, or null. */
export function linkIn(text: string): string | null {
  return LINK.exec(text.slice(0, MOST_LOOKED_AT))?.[0] ?? null;
}
