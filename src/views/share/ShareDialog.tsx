import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { usePlaces } from '../../store/sharing/usePlaces.ts';
import { recordingProblemWords } from '../../words/run/recordingProblems.ts';
import { shareDialogWords } from '../../words/share/shareDialog.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { download } from '../kit/download.ts';
import { CopyField } from './CopyField.tsx';
import { OpenAnother, type Opens } from './OpenAnother.tsx';
import { comparisonNow, planNow, runNow, type SharedKind } from './sharedNow.ts';

type Props = Opens & {
  shared: SharedKind;
  onClose: () => void;
};

/** A run, or a comparison of several, as a link or a file, and the way back in. */
export function ShareDialog({ shared, onClose, onOpening, onShown }: Props) {
  const { simulation, comparisons } = usePlaces();
  const [{ kind, link, file, holds }] = useState(() => {
    if (shared === 'plan') return planNow(simulation);
    const asked = shared === 'comparison' ? comparisons.loaded?.store.getState() : null;
    return asked?.comparison ? comparisonNow(asked.comparison, asked.priority) : runNow(simulation);
  });
  const [said, setSaid] = useState('');
  const save = (
    <button
      type="button"
      className="share-plain"
      onClick={() => {
        download({ name: file.name, type: 'application/json', content: file.text });
        setSaid(shareDialogWords.saved(file.name));
      }}
    >
      <FileDown aria-hidden size={16} /> {shareDialogWords.saveFile} <span className="share-ending">.bonedry.json</span>
    </button>
  );
  return (
    <Dialog className="share" title={shareDialogWords.title[kind]} onClose={onClose}>
      {link.ok ? (
        <CopyField
          label={shareDialogWords.link}
          text={link.link}
          holds={`${holds} ${shareDialogWords.characters(link.link.length)}`}
          copy={shareDialogWords.copyLink}
          copied={shareDialogWords.linkCopied}
          onSay={setSaid}
        >
          {save}
        </CopyField>
      ) : (
        <>
          <p className="share-warning">{recordingProblemWords(link.problem)}</p>
          <p className="share-holds">{holds}</p>
          <div className="share-row">{save}</div>
        </>
      )}
      <p role="status" className="share-said">
        {said}
      </p>
      <OpenAnother onOpening={onOpening} onShown={onShown} />
    </Dialog>
  );
}
