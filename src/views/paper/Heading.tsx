import { pictureWords } from '../../words/share/pictures.ts';
import { printWords } from '../../words/share/print.ts';

/** What the sheet is of, and what tells it from others. */
export function Heading({ title, facts }: { title: string; facts: readonly string[] }) {
  return (
    <header className="paper-heading">
      <p className="paper-brand">{pictureWords.brand}</p>
      <h1>{title}</h1>
      <p>{facts.filter((fact) => fact !== '').join(printWords.joint)}</p>
    </header>
  );
}
