const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
const MOVES = [...ARROWS, 'PageUp', 'PageDown'];

/** What undoes its own text, and dialogs, which are about themselves. */
const TEXT =
  'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable="true"], dialog[open]';

/** Whether a key press belongs to what has the focus: text, a list of choices, a slider, or a thing with its own keys. */
export function belongsToFocus({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (ctrlKey || metaKey) return target.closest(TEXT) !== null;
  // In a dialog in which a run plays the keys are the run's; one that was closed may have the focus until the next frame.
  if (target.closest('select, textarea, [contenteditable="true"], [role="menu"], dialog[open]:not(.real)')) return true;
  // What else it obeys it says itself, by preventing the default.
  if (target.closest('[data-own-keys]')) return [...ARROWS, ' ', 'Enter'].includes(key);
  const input = target.closest('input');
  if (input?.type === 'radio' || input?.type === 'checkbox') return key === ' ' || key.startsWith('Arrow');
  if (input?.type === 'range') return MOVES.includes(key);
  if (input) return true;
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null;
}
