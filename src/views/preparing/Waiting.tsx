import '../kit/menu/floating.css';
import './preparing.css';

type Props = {
  /** What is waited for. */
  label: string;
  words: string;
  /** How much of it is done, 0 to 1; undefined where nobody knows. */
  share?: number | undefined;
  /** The way out, and what it is called. */
  out: string;
  onOut: () => void;
};

/** What the page is at while what is on screen stays, how far it is, and the way out. */
export function Waiting({ label, words, share, out, onOut }: Props) {
  return (
    <section className="preparing floating" aria-label={label}>
      <p>{words}</p>
      <progress value={share} aria-label={words} />
      <button type="button" onClick={onOut}>
        {out}
      </button>
    </section>
  );
}
