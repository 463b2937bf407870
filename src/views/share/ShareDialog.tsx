import { Check, Copy, FileDown, FolderOpen, X } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useDesk } from '../../store/useComparison.ts';
import { useSimulation } from '../../store/useSimulation.ts';
import { download } from '../export/download.ts';
import { openFile, openText } from './openText.ts';
import type { Shared } from './shared.ts';

type Props = {
  shared: Shared;
  onClose: () => void;
  /** A run was opened. */
  onOpened: () => void;
};

/** A run, or a comparison of several, as a link or a file, and the way back in. */
export function ShareDialog({ shared: { what, link, words, file, holds }, onClose, onOpened }: Props) {
  const simulation = useSimulation();
  const desk = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [copied, setCopied] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [pasted, setPasted] = useState('');
  const id = useId();

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(words);
      setCopied(true);
      setSaid('Link copied.');
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid('The link is selected: press Ctrl+C, or ⌘C on a Mac, to copy it.');
    }
  };
  const settle = (why: string | null): void => {
    setFailure(why);
    if (why !== null) return;
    dialog.current?.close();
    onOpened();
  };
  const openPasted = (event: FormEvent): void => {
    event.preventDefault();
    settle(pasted.trim() === '' ? 'Paste a link, or the text of a saved file.' : openText(simulation, desk, pasted));
  };

  return (
    <dialog ref={dialog} className="share" aria-labelledby={`${id}-title`} onClose={onClose}>
      <button type="button" className="help-close" aria-label="Close" onClick={() => dialog.current?.close()}>
        <X aria-hidden size={18} />
      </button>
      <h2 id={`${id}-title`}>Share this {what}</h2>
      {link === null ? (
        <p className="share-warning">{words}</p>
      ) : (
        <>
          <label htmlFor={`${id}-link`}>Link</label>
          <textarea
            ref={field}
            id={`${id}-link`}
            readOnly
            rows={3}
            value={link}
            spellCheck={false}
            onFocus={({ target }) => target.select()}
            aria-describedby={`${id}-holds`}
          />
        </>
      )}
      <p id={`${id}-holds`} className="share-holds">
        {holds}
        {link !== null && ` ${link.length.toLocaleString('en')} characters; no server ever sees them.`}
      </p>
      <div className="share-row">
        {link !== null && (
          <button type="button" className="share-main" onClick={copy}>
            {copied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />} Copy link
          </button>
        )}
        <button
          type="button"
          className="share-plain"
          onClick={() => {
            download({ name: file.name, type: 'application/json', content: file.text });
            setSaid(`Saved ${file.name}`);
          }}
        >
          <FileDown aria-hidden size={16} /> Save file <span className="share-ending">.bonedry.json</span>
        </button>
      </div>
      <p role="status" className="share-said">
        {said}
      </p>

      <h3>Open another</h3>
      <form className="share-row" onSubmit={openPasted}>
        <input
          aria-label="Link or saved run"
          placeholder="Paste a link here"
          autoComplete="off"
          spellCheck={false}
          value={pasted}
          onChange={({ target }) => {
            setPasted(target.value);
            setFailure(null);
          }}
        />
        <button type="submit" className="share-plain">
          Open
        </button>
        <button type="button" className="share-plain" onClick={() => chooser.current?.click()}>
          <FolderOpen aria-hidden size={16} /> Open file…
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label="File to open"
          accept=".json,.png,.svg,.csv"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) openFile(simulation, desk, chosen).then(settle);
            target.value = '';
          }}
        />
      </form>
      {failure !== null && (
        <p role="alert" className="share-warning">
          {failure} What is on screen is as it was.
        </p>
      )}
      <p className="share-note">
        A file can also be dropped anywhere on the page, and a link pasted there. Exported pictures and tables open the
        run they show.
      </p>
    </dialog>
  );
}
