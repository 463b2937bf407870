import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { menuKeys } from './menuKeys.ts';
import './menu.css';

type Props = {
  /** What the button is called, where its face does not say it. */
  label?: string;
  /** What the entries are, in words. */
  what: string;
  face: ReactNode;
  off?: boolean;
  button?: RefObject<HTMLButtonElement | null>;
  /** Buttons, and what stands between them. */
  children: ReactNode;
};

/** A button and the entries that it opens; arrow keys move among them, and choosing one closes it. */
export function Menu({ label, what, face, off = false, button, children }: Props) {
  const own = useRef<HTMLButtonElement>(null);
  const opener = button ?? own;
  const menu = useRef<HTMLElement>(null);
  const id = useId();
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="menu-button"
        popoverTarget={id}
        aria-label={label}
        title={label}
        disabled={off}
      >
        {face}
      </button>
      <section
        ref={menu}
        id={id}
        popover="auto"
        className="menu"
        aria-label={what}
        data-own-keys
        onToggle={({ newState }) => newState === 'open' && settle(menu.current, opener.current)}
        onClick={() => menu.current?.hidePopover?.()}
        onKeyDown={menuKeys()}
      >
        {children}
      </section>
    </>
  );
}

/** Puts the menu under its button, within the window, and the focus on its first entry. */
function settle(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (menu === null || button === null) return;
  const { right, bottom, top } = button.getBoundingClientRect();
  const below = bottom + 4 + menu.offsetHeight <= innerHeight;
  menu.style.left = `${Math.max(4, Math.min(right - menu.offsetWidth, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${below ? bottom + 4 : Math.max(4, top - 4 - menu.offsetHeight)}px`;
  menu.querySelector('button')?.focus();
}
