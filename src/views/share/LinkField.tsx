import { Check, Copy } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { shareDialogWords } from '../../words/share/shareDialog.ts';

type Props = {
  link: string;
  /** What it holds. */
  holds: string;
  /** Something is to be said about copying it. */
  onSay: (words: string) => void;
  /** What stands beside its button. */
  children: ReactNode;
};

/** A link to copy, and what it holds. */
export function LinkField({ link, holds, onSay, children }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      onSay(shareDialogWords.linkCopied);
    } catch {
      field.current?.focus();
      field.current?.select();
      onSay(shareDialogWords.linkSelected);
    }
  };
  const Sign = copied ? Check : Copy;
  return (
    <>
      <label htmlFor={id}>{shareDialogWords.link}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={3}
        value={link}
        spellCheck={false}
        onFocus={({ target }) => target.select()}
        aria-describedby={`${id}-holds`}
      />
      <p id={`${id}-holds`} className="share-holds">
        {holds} {shareDialogWords.characters(link.length)}
      </p>
      <div className="share-row">
        <button type="button" className="share-main" onClick={copy}>
          <Sign aria-hidden size={16} /> {shareDialogWords.copyLink}
        </button>
        {children}
      </div>
    </>
  );
}
