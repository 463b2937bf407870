import { FolderOpen } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { MAX_TEXT } from '../../player/recording/recordingText.ts';
import { openFile, openText } from '../../store/sharing/openText.ts';
import { usePlaces } from '../../store/sharing/usePlaces.ts';
import type { Opening } from '../../store/simulation/state.ts';
import { recordingProblemWords } from '../../words/run/recordingProblems.ts';
import { shareWords } from '../../words/share/share.ts';
import { shareDialogWords } from '../../words/share/shareDialog.ts';

export type Opens = {
  /** Something is opened, which may have to be made ready; then it is shown. */
  onOpening: (opening: Opening) => void;
  onShown: () => void;
};

/** Opens a link that is pasted, or a file; says why where it can't. */
export function OpenAnother({ onOpening, onShown }: Opens) {
  const places = usePlaces();
  const chooser = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const settle = (opening: Opening): void => {
    setFailure(opening.ok ? null : recordingProblemWords(opening.problem));
    if (opening.ok) onOpening(opening);
  };
  const openPasted = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (pasted.trim() === '') setFailure(shareDialogWords.nothingPasted);
    else settle(await openText(places, pasted, onShown));
  };
  return (
    <>
      <h3>{shareDialogWords.openAnother}</h3>
      <form className="share-row" onSubmit={openPasted}>
        <input
          aria-label={shareDialogWords.linkOrRun}
          placeholder={shareDialogWords.pasteLink}
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_TEXT + 1}
          value={pasted}
          onChange={({ target }) => {
            setPasted(target.value);
            setFailure(null);
          }}
        />
        <button type="submit" className="share-plain">
          {shareDialogWords.open}
        </button>
        <button type="button" className="share-plain" onClick={() => chooser.current?.click()}>
          <FolderOpen aria-hidden size={16} /> {shareDialogWords.openFile}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={shareDialogWords.fileToOpen}
          accept=".json,.jsonl,.png,.svg,.csv"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) openFile(places, chosen, onShown).then(settle);
            target.value = '';
          }}
        />
      </form>
      {failure !== null && (
        <p role="alert" className="share-warning">
          {shareWords.asItWas(failure)}
        </p>
      )}
      <p className="share-note">{shareDialogWords.note}</p>
    </>
  );
}
