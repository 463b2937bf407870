import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { COMPARE_SHORTCUTS } from '../compare/compareShortcuts.ts';
import { SHORTCUTS } from './shortcuts.ts';
import './help.css';

type Props = {
  open: boolean;
  /** Whether several runs are shown: they obey fewer keys. */
  comparing?: boolean;
  onClose: () => void;
  shortcutsOn: boolean;
  onShortcuts: (on: boolean) => void;
};

/** The shortcuts, and how to switch them off. */
export function Help({ open, comparing = false, onClose, shortcutsOn, onShortcuts }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <button type="button" className="help-close" aria-label="Close" onClick={onClose}>
        <X aria-hidden size={18} />
      </button>
      <h2 id="help-title">Keys</h2>
      <table>
        <tbody>
          {(comparing ? COMPARE_SHORTCUTS : SHORTCUTS).map(({ keys, shown, what }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{shown}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <kbd>?</kbd>
            </th>
            <td>This list</td>
          </tr>
        </tbody>
      </table>
      <p>
        Within a field, a slider, {comparing ? 'the table' : 'the stage'} or the timeline the keys belong to it: Tab
        moves on.
      </p>
      <label className="help-switch">
        <input type="checkbox" checked={shortcutsOn} onChange={(event) => onShortcuts(event.target.checked)} />
        Obey these keys
      </label>
    </dialog>
  );
}
