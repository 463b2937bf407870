import { type FormEvent, useId, useState } from 'react';
import { filmWords } from '../../../words/share/film.ts';
import { Dialog } from '../../kit/Dialog.tsx';
import { filmType, LONGEST_SECONDS, type Span } from './video.ts';

type Props = { onStart: (span: Span) => void; onClose: () => void };

/** Asks how long to film, or says why this browser can't. */
export function FilmDialog({ onStart, onClose }: Props) {
  const title = useId();
  const form = useId();
  const [until, setUntil] = useState<'phase' | 'seconds'>('phase');
  const [seconds, setSeconds] = useState('10');
  const able = filmType() !== null;
  const start = (event: FormEvent): void => {
    event.preventDefault();
    onClose();
    onStart(until === 'phase' ? 'phase' : { seconds: Number(seconds) });
  };
  return (
    <Dialog labelledBy={title} className="film" onClose={onClose}>
      <h2 id={title}>{filmWords.title}</h2>
      {able ? (
        <form id={form} onSubmit={start}>
          <p>{filmWords.about}</p>
          <fieldset>
            <legend>{filmWords.record}</legend>
            <label>
              <input type="radio" name="until" checked={until === 'phase'} onChange={() => setUntil('phase')} />
              {filmWords.toPhaseEnd}
            </label>
            <label>
              <input type="radio" name="until" checked={until === 'seconds'} onChange={() => setUntil('seconds')} />
              {filmWords.forSeconds}
              <input
                type="number"
                aria-label={filmWords.secondsToRecord}
                min={1}
                max={LONGEST_SECONDS}
                step="any"
                required
                value={seconds}
                onFocus={() => setUntil('seconds')}
                onChange={({ target }) => setSeconds(target.value)}
              />
              {filmWords.realSeconds}
            </label>
          </fieldset>
          <p className="film-note">{filmWords.note}</p>
        </form>
      ) : (
        <p role="alert">{filmWords.noWebM}</p>
      )}
      <div className="share-row share-end">
        <button type="button" className="share-plain" onClick={onClose}>
          {able ? filmWords.cancel : filmWords.close}
        </button>
        {able && (
          <button type="submit" form={form} className="share-main">
            {filmWords.record}
          </button>
        )}
      </div>
    </Dialog>
  );
}
