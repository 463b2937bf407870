import { type DragEvent, useState } from 'react';

/** Makes an element take the files that are dropped on it, and only those; the page around it does not hear of them. */
export function useFileDrop(take: (dropped: DataTransfer) => void) {
  const [isOver, setOver] = useState(false);
  const isTaken = (event: DragEvent): boolean => {
    if (!event.dataTransfer.types.includes('Files')) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent): void => {
      if (isTaken(event)) setOver(true);
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      if (!isTaken(event)) return;
      setOver(false);
      take(event.dataTransfer);
    },
  };
}
