import { Check, Copy } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { shareDialogWords } from '../../words/share/shareDialog.ts';

type Props = {
  label: string;
  text: string;
  /** What stands below it: what it holds. */
  holds: string;
  /** What the button is called, and what is said once it has copied. */
  copy: string;
  copied: string;
  /** Something is to be said about copying it. */
  onSay: (words: string) => void;
  /** What stands beside its button. */
  children?: ReactNode;
};

/** Text to copy, and what it holds. */
export function CopyField({ label, text, holds, copy, copied, onSay, children }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<string | null>(null);
  const id = useId();
  const take = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setDone(text);
      onSay(copied);
    } catch {
      field.current?.focus();
      field.current?.select();
      onSay(shareDialogWords.selected);
    }
  };
  const Sign = done === text ? Check : Copy;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={3}
        value={text}
        spellCheck={false}
        onFocus={({ target }) => target.select()}
        aria-describedby={`${id}-holds`}
      />
      <p id={`${id}-holds`} className="share-holds">
        {holds}
      </p>
      <div className="share-row">
        <button type="button" className="share-main" onClick={take}>
          <Sign aria-hidden size={16} /> {copy}
        </button>
        {children}
      </div>
    </>
  );
}
