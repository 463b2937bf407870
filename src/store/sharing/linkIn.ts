/** A link somewhere in a text or a file: exported pictures and tables have theirs in them. */
const LINK = /#(?:run|compare)=[\w.-]+/;

/** The first link in a text, or null. */
export function linkIn(text: string): string | null {
  return LINK.exec(text)?.[0] ?? null;
}
