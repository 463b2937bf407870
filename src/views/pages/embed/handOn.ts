import type { HandedOn, Modifier, TouchPhase } from '../../../embed/protocol.ts';
import { belongsToFocus } from '../../help/belongsToFocus.ts';

const modifiers = ({ altKey, ctrlKey, metaKey, shiftKey }: Pick<KeyboardEvent, Modifier>) => {
  return { altKey, ctrlKey, metaKey, shiftKey };
};

const TOUCHES: readonly TouchPhase[] = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'];

/** Tells the page around of keys, wheel and touch that nothing here has a use for, as if they had been meant for it. */
export function handOn(tell: (handed: HandedOn) => void): void {
  addEventListener('keydown', (event) => {
    if (event.key === 'Tab' || belongsToFocus(event)) return;
    const { key, code, keyCode } = event;
    const detail = { key, code, keyCode, ...modifiers(event) };
    // All who may have a use for it have heard of it by then.
    setTimeout(() => event.defaultPrevented || tell({ event: 'key', detail }));
  });
  addEventListener(
    'wheel',
    (event) => {
      const { deltaX, deltaY, deltaMode } = event;
      tell({ event: 'wheel', detail: { deltaX, deltaY, deltaMode, ...modifiers(event) } });
    },
    { passive: true },
  );
  for (const type of TOUCHES) {
    addEventListener(type, (event) => {
      if (event.pointerType !== 'touch' || (event.target as Element).closest('input')) return;
      const { pointerId, isPrimary, clientX, clientY } = event;
      tell({ event: type, detail: { pointerId, isPrimary, clientX, clientY } });
    });
  }
}
