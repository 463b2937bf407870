/** The element of the page's own file that holds what it was saved with. */
export const SAVED = 'saved';

/** What a page is saved with. */
export type Saved = {
  /** A run or a comparison, as the text of its file. */
  text: string;
  /** What else the address named, as the lesson: a fragment, or ''. */
  at: string;
};

/** What this needs of a document. */
export type SavedPage = { getElementById(id: string): { textContent: string | null } | null };

/** What the page's own file was saved with, or null. */
export function savedIn(page: SavedPage): Saved | null {
  const content = page.getElementById(SAVED)?.textContent?.trim();
  if (!content) return null;
  try {
    const { text, at } = JSON.parse(content) as Partial<Saved>;
    return typeof text === 'string' && typeof at === 'string' ? { text, at } : null;
  } catch {
    return null;
  }
}

/** The source of a page in one file that was saved with nothing, with this in it: its last script is for that, and empty. */
export function pageWith(page: string, saved: Saved): string {
  const room = page.lastIndexOf('</script>');
  return `${page.slice(0, room)}${dataText(saved)}${page.slice(room)}`;
}

/** As JSON that is safe in a script element: without `<` nothing in it can end or open one. */
export function dataText(saved: Saved): string {
  return JSON.stringify(saved).replaceAll('<', '\\u003c');
}
