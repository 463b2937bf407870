import type { KeyboardEvent } from 'react';

/**
 * The keys of a menu whose entries are buttons, for its `onKeyDown`: arrows, Home and End move the focus among them. Escape and
 * Tab close it where `close` is given; Tab goes on from where `close` leaves the focus.
 */
export function menuKeys(close?: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (close && event.key === 'Tab') return close();
    const entries = [...event.currentTarget.querySelectorAll('button')];
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    const to = MOVES[event.key]?.(at, entries.length);
    const closes = close !== undefined && event.key === 'Escape';
    if (to === undefined && !closes) return;
    event.preventDefault();
    event.stopPropagation();
    if (closes) close();
    else if (to !== undefined) entries[to]?.focus();
  };
}

/** The entry that a key goes to from the one that has the focus; −1 is none of them. */
const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (Math.max(0, at) - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};
