import { type RefObject, useEffect, useRef } from 'react';

/** What gets the focus as soon as it is there, where what had it is gone: keys go on from there, and it is heard. */
export function useFocusOnce<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}
