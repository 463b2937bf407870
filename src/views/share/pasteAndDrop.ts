import { linkIn } from '../../store/sharing/linkIn.ts';
import { openFile, openText } from '../../store/sharing/openText.ts';
import type { Places } from '../../store/sharing/usePlaces.ts';
import type { Opening } from '../../store/simulation/state.ts';

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const isField = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/** Who hears how opening went, when it is there, and whether something is being dragged over the page that would be opened. */
export type Hearer = {
  onOpening: (opening: Opening) => void;
  onShown: () => void;
  onDragging: (dragging: boolean) => void;
};

/** Opens what is dropped anywhere on the page, and a link pasted while no field has the focus. Returns how to stop. */
export function openPastedAndDropped(places: Places, { onOpening, onShown, onDragging }: Hearer): () => void {
  const open = async (given: File | string): Promise<void> => {
    onOpening(await (typeof given === 'string' ? openText(places, given, onShown) : openFile(places, given, onShown)));
  };
  const paste = (event: ClipboardEvent): void => {
    if (isField(event.target) || event.clipboardData === null) return;
    const [file] = event.clipboardData.files;
    const text = event.clipboardData.getData('text/plain');
    if (file === undefined && !looksLikeRun(text)) return;
    event.preventDefault();
    void open(file ?? text);
  };
  const over = (event: DragEvent): void => {
    if (!carries(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    onDragging(true);
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) onDragging(false);
  };
  const drop = (event: DragEvent): void => {
    onDragging(false);
    if (!carries(event) || event.dataTransfer === null) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData('text/uri-list') || event.dataTransfer.getData('text/plain');
    void open(file ?? text);
  };
  const listeners = { paste, dragover: over, dragleave: leave, drop } as Record<string, (event: never) => void>;
  for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener as EventListener);
  return () => {
    for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener as EventListener);
  };
}

/** Whether text that was pasted is meant to be opened. */
function looksLikeRun(text: string): boolean {
  return linkIn(text) !== null || text.trimStart().startsWith('{');
}

/** Files always; text and links unless they are dragged into a field. */
function carries({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  return !isField(target) && (types.includes('text/uri-list') || types.includes('text/plain'));
}
