import { helpWords, type KeyAct, keyNames, keyWords, keyWordsOfSeveral } from '../../words/help/help.ts';
import { Dialog } from '../kit/Dialog.tsx';
import './help.css';

type Props = {
  /** The keys of the page that is shown. */
  keys: readonly { act: KeyAct; keys: string }[];
  /** Whether several runs are shown. */
  several: boolean;
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
};

/** The keys, and how to switch them off. */
export function Help({ keys, several, on, onSwitch, onClose }: Props) {
  const words: Record<KeyAct, string> = several ? { ...keyWords, ...keyWordsOfSeveral } : keyWords;
  return (
    <Dialog title={helpWords.keys} className="help" onClose={onClose}>
      <table>
        <tbody>
          {keys.map(({ keys, act }) => (
            <Row key={keys} keys={keys} what={words[act]} />
          ))}
          <Row keys="?" what={helpWords.thisList} />
        </tbody>
      </table>
      <p>{several ? helpWords.belongOfSeveral : helpWords.belong}</p>
      <label className="help-switch">
        <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
        {helpWords.obey}
      </label>
    </Dialog>
  );
}

function Row({ keys, what }: { keys: string; what: string }) {
  return (
    <tr>
      <th scope="row">
        <kbd>{keyNames[keys] ?? keys.toUpperCase()}</kbd>
      </th>
      <td>{what}</td>
    </tr>
  );
}
