import { useEffect, useState } from 'react';
import { usePlaces } from '../../store/sharing/usePlaces.ts';
import type { Hearer } from './pasteAndDrop.ts';

/**
 * Opens what is dropped anywhere on the page, and a link pasted while no field has the focus; what does so comes after the first
 * picture. Returns whether something is being dragged over the page that would be opened.
 */
export function usePasteAndDrop(onOpening: Hearer['onOpening'], onShown: Hearer['onShown']): boolean {
  const places = usePlaces();
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    let gone = false;
    let stop = (): void => {};
    void import('./pasteAndDrop.ts').then(({ openPastedAndDropped }) => {
      if (!gone) stop = openPastedAndDropped(places, { onOpening, onShown, onDragging: setDragging });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [places, onOpening, onShown]);
  return dragging;
}
