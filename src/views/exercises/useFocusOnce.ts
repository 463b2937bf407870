import { type RefObject, useEffect, useRef } from 'react';

/** What gets the focus as soon as it is there: those who don't see the page hear it. */
export function useFocusOnce<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
