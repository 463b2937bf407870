/** Where the last run is stored. */
export const LAST_RUN = 'bonedry.last-run';

/** What this needs of the page: a browser may refuse its storage, at any time. */
export type Page = {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'pagehide', listener: () => void): void;
  setTimeout(run: () => void, milliseconds: number): number;
};

/** Whether there is a last run to be opened: only then what reads it is needed at once. */
export function hasStoredRun({ localStorage }: Pick<Page, 'localStorage'>): boolean {
  return Boolean(quietly(() => localStorage.getItem(LAST_RUN)));
}

/** The browser may forbid it (private mode, blocked cookies, full): the page works without. */
export function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
