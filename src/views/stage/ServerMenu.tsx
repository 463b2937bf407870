import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { SERVER_ACTIONS } from './actions.ts';

type Props = { index: number; anchor: HTMLElement; onClose: () => void };

/** What can be done to a server. Arrow keys move, Escape closes; the focus goes back to where it was opened. */
export function ServerMenu({ index, anchor, onClose }: Props) {
  const simulation = useSimulation();
  const menu = useRef<HTMLDivElement>(null);
  const server = useFact((state) => state.observation.servers[index]);
  const shown = server === undefined ? [] : SERVER_ACTIONS.filter(({ offered }) => offered(server));

  useLayoutEffect(() => {
    const element = menu.current as HTMLDivElement;
    element.showPopover?.();
    const from = anchor.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = element;
    const below = from.bottom + 4 + offsetHeight <= innerHeight;
    element.style.left = `${Math.max(4, Math.min(from.left, innerWidth - offsetWidth - 4))}px`;
    element.style.top = `${Math.max(4, below ? from.bottom + 4 : from.top - offsetHeight - 4)}px`;
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [anchor]);

  const close = () => {
    onClose();
    anchor.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = MOVES[event.key]?.(at, items.length);
    if (event.key === 'Tab') return close();
    if (to === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) close();
    else items[to]?.focus();
  };

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      className="server-menu"
      aria-label={`What to do with ${server?.name ?? 'it'}`}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      {shown.map(({ name, about, command }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            simulation.dispatch(command(server.name));
            close();
          }}
        >
          {name} <small>{about}</small>
        </button>
      ))}
    </div>
  );
}

const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};
