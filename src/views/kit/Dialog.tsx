import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { dialogWords } from '../../words/page/dialog.ts';
import './dialog.css';

type Props = {
  /** Its heading, which comes with a button that closes it. */
  title?: string;
  /** Where it has no such heading: the id of what names it. */
  labelledBy?: string;
  className?: string;
  /** It was closed, by Escape too. Whoever shows it must then show it no more. */
  onClose(): void;
  children: ReactNode;
};

/** A dialog above the page, open as long as it is there; the focus then goes back to where it was. */
export function Dialog({ title, labelledBy, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const going = useRef(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    going.current = false;
    element?.showModal();
    return () => {
      going.current = true;
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={title === undefined ? labelledBy : id}
      onClose={() => {
        if (!going.current && !dialog.current?.open) onClose();
      }}
    >
      {title !== undefined && (
        <>
          <button type="button" className="dialog-close" aria-label={dialogWords.close} onClick={onClose}>
            <X aria-hidden size={18} />
          </button>
          <h2 id={id}>{title}</h2>
        </>
      )}
      {children}
    </dialog>
  );
}
