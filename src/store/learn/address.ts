import type { ShownView } from '../shownView.ts';
import type { LateLearn } from './lateLearn.ts';
import type { Learn } from './state.ts';

/** What this needs of the page. */
type AddressedPage = {
  location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: Pick<History, 'replaceState'>;
  addEventListener(type: 'hashchange', listener: () => void): void;
};

/** The lesson that a URL's fragment names: `#learn=tail`; '' where it names the course alone, null where neither. */
export function lessonIn(hash: string): string | null {
  const item = hash
    .slice(1)
    .split('&')
    .find((each) => /^learn(=|$)/.test(each));
  return item === undefined ? null : item.slice('learn='.length);
}

/** Whether what comes in the run is to be guessed first: `#predict`, or after a link `&predict`. */
export const asksFirst = (hash: string): boolean => hash.slice(1).split('&').includes('predict');

/** Opens the lesson that the address names, at once and whenever it is changed; while lessons are shown it names the one that is. */
export function followAddress(learn: LateLearn, shown: ShownView, page: AddressedPage): void {
  let following = false;
  const loaded = async (): Promise<Learn | null> => learn.load().catch(() => null);
  const open = async (): Promise<void> => {
    const id = lessonIn(page.location.hash);
    if (id === null) return;
    if (id !== '') (await loaded())?.open(id);
    shown.setState({ view: 'learn' });
  };
  const write = (fragment: string): void => {
    try {
      page.history.replaceState(null, '', `${page.location.pathname}${page.location.search}${fragment}`);
    } catch {
      // The browser may forbid it: then the address stays.
    }
  };
  const name = async (): Promise<void> => {
    if (shown.getState().view !== 'learn') {
      if (lessonIn(page.location.hash) !== null) write('');
      return;
    }
    const store = (await loaded())?.store;
    if (store === undefined || shown.getState().view !== 'learn') return;
    write(`#learn=${store.getState().lesson.id}`);
    if (following) return;
    following = true;
    store.subscribe((now, before) => now.lesson !== before.lesson && name());
  };
  shown.subscribe(name);
  page.addEventListener('hashchange', open);
  open();
}
