/** The element of the page's own file that holds the run it was saved with. */
export const SAVED = 'saved';

/** What this needs of a document. */
export type SavedPage = { getElementById(id: string): { textContent: string | null } | null };

/** The text of the run or comparison that the page's own file was saved with, or null. */
export function savedIn(page: SavedPage): string | null {
  const content = page.getElementById(SAVED)?.textContent?.trim();
  if (!content) return null;
  try {
    const text: unknown = JSON.parse(content);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

/** The source of a page in one file, without a run, with this text in it: its last script is for that, and empty. */
export function pageWith(page: string, text: string): string {
  const room = page.lastIndexOf('</script>');
  return `${page.slice(0, room)}${dataText(text)}${page.slice(room)}`;
}

/** Text as JSON that is safe in a script element: without `<` nothing in it can end or open one. */
export function dataText(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}
