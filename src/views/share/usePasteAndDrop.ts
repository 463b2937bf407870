import { useEffect, useState } from 'react';
import { useDesk } from '../../store/useComparison.ts';
import { useSimulation } from '../../store/useSimulation.ts';
import { looksLikeRun, openFile, openText } from './openText.ts';

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const isField = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/**
 * Opens what is dropped anywhere on the page, and a link pasted while no field has the focus. `opened` hears how it
 * went: null, or what to say. Returns whether something is being dragged over the page that would be opened.
 */
export function usePasteAndDrop(opened: (failure: string | null) => void): boolean {
  const simulation = useSimulation();
  const desk = useDesk();
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target) || event.clipboardData === null) return;
      const [file] = event.clipboardData.files;
      const text = event.clipboardData.getData('text/plain');
      if (file === undefined && !looksLikeRun(text)) return;
      event.preventDefault();
      if (file === undefined) opened(openText(simulation, desk, text));
      else openFile(simulation, desk, file).then(opened);
    };
    const over = (event: DragEvent): void => {
      if (!carries(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setDragging(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent): void => {
      setDragging(false);
      if (!carries(event) || event.dataTransfer === null) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      const text = event.dataTransfer.getData('text/uri-list') || event.dataTransfer.getData('text/plain');
      if (file !== undefined) openFile(simulation, desk, file).then(opened);
      else opened(openText(simulation, desk, text));
    };
    const listeners = { paste, dragover: over, dragleave: leave, drop } as Record<string, (event: never) => void>;
    for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener as EventListener);
    };
  }, [simulation, desk, opened]);
  return dragging;
}

/** Files always; text and links unless they are dragged into a field. */
function carries({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  return !isField(target) && (types.includes('text/uri-list') || types.includes('text/plain'));
}
