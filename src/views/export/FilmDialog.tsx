import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { filmType, LONGEST_SECONDS, type Span } from './video.ts';

type Props = { onStart: (span: Span) => void; onClose: () => void };

/** Asks how long to film, or says why this browser can't. */
export function FilmDialog({ onStart, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [until, setUntil] = useState<'phase' | 'seconds'>('phase');
  const [seconds, setSeconds] = useState('10');
  const kind = filmType();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const start = (event: FormEvent): void => {
    event.preventDefault();
    dialog.current?.close();
    onStart(until === 'phase' ? 'phase' : { seconds: Number(seconds) });
  };
  return (
    <dialog ref={dialog} className="film" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>Film of the stage</h2>
      {'why' in kind ? (
        <p role="alert">{kind.why}</p>
      ) : (
        <form id="film-form" onSubmit={start}>
          <p>It plays from the moment shown, at the speed set on the page, and is saved as WebM at the end.</p>
          <fieldset>
            <legend>Record</legend>
            <label>
              <input type="radio" name="until" checked={until === 'phase'} onChange={() => setUntil('phase')} />
              to the end of the phase
            </label>
            <label>
              <input type="radio" name="until" checked={until === 'seconds'} onChange={() => setUntil('seconds')} />
              for
              <input
                type="number"
                aria-label="Seconds to record"
                min={1}
                max={LONGEST_SECONDS}
                step="any"
                required
                value={seconds}
                onFocus={() => setUntil('seconds')}
                onChange={({ target }) => setSeconds(target.value)}
              />
              real seconds
            </label>
          </fieldset>
          <p className="film-note">
            Five minutes at most. Keep the page in sight: a hidden page stands still, and so does its film.
          </p>
        </form>
      )}
      <div className="share-row share-end">
        <button type="button" className="share-plain" onClick={() => dialog.current?.close()}>
          {'why' in kind ? 'Close' : 'Cancel'}
        </button>
        {'type' in kind && (
          <button type="submit" form="film-form" className="share-main">
            Record
          </button>
        )}
      </div>
    </dialog>
  );
}
