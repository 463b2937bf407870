import { useLayoutEffect, useRef } from 'react';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { serverMenuWords } from '../../../words/page/serverMenu.ts';
import { menuKeys } from '../../kit/menu/menuKeys.ts';
import { SERVER_ACTIONS } from './actions.ts';

type Props = { index: number; anchor: HTMLElement; onClose: () => void };

/** What can be done to a server. Arrow keys move, Escape closes; the focus goes back to where it was opened. */
export function ServerMenu({ index, anchor, onClose }: Props) {
  const simulation = useSimulation();
  const menu = useRef<HTMLDivElement>(null);
  const server = useFact((state) => state.observation.servers.at(index));

  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
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

  if (server === undefined) return null;
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      className="server-menu"
      aria-label={serverMenuWords.menu(server.name)}
      onKeyDown={menuKeys(close)}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      {SERVER_ACTIONS.filter(({ offered }) => offered(server)).map(({ key, command }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            simulation.dispatch(command(server.name));
            close();
          }}
        >
          {serverMenuWords.acts[key].name} <small>{serverMenuWords.acts[key].about}</small>
        </button>
      ))}
    </div>
  );
}
