import { ClipboardCopy, FileDown, FileText } from 'lucide-react';
import { useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { toMarkdown, toShell } from '../../runbook/index.ts';
import { noteWords } from '../../words/runbook/notes.ts';
import { runbookPage as t } from '../../words/runbook/page.ts';
import { noRunbookWords, runbookSubtitle, runbookWords, wholeWords } from '../../words/runbook/runbook.ts';
import { download } from '../kit/download.ts';
import { copyText } from './Code.tsx';
import { NamesForm } from './NamesForm.tsx';
import { Phase } from './Phase.tsx';
import { useBook } from './useBook.ts';
import '../kit/part.css';
import './runbook.css';

/** So many phases are open at first: what is seen to before, and the first that is bled. */
const OPEN = 2;

/** A scenario’s rollout as commands for its load balancer: names to change, steps to copy, and files to take along. */
export function RunbookPanel({ scenario }: { scenario: Scenario }) {
  const [said, say] = useState('');
  const shown = useBook(scenario);
  const { book } = shown;
  const save = (name: string, type: string, content: string): void => {
    download({ name, type, content });
    say(t.saved(name));
  };
  if (book.none !== null) {
    return (
      <section className="runbook panel">
        <h3>{t.title}</h3>
        <p>{noRunbookWords(book.none, book.product)}</p>
      </section>
    );
  }
  return (
    <section className="runbook panel">
      <h3>{t.title}</h3>
      <p className="part-verdict">
        {runbookSubtitle(book.strategy, book.product)} {book.expected && wholeWords(book.expected)}
      </p>
      <p className="runbook-actions">
        <button type="button" onClick={() => copyText(toShell(book)).then(say)}>
          <ClipboardCopy aria-hidden size={16} /> {t.copyScript}
        </button>
        <button type="button" onClick={() => save('runbook.sh', 'text/x-shellscript', toShell(book))}>
          <FileDown aria-hidden size={16} /> {t.saveScript}
        </button>
        <button type="button" onClick={() => save('runbook.md', 'text/markdown', toMarkdown(book))}>
          <FileText aria-hidden size={16} /> {t.saveMarkdown}
        </button>
        <span role="status">{said}</span>
      </p>
      <p className="part-note">{t.dry}</p>
      <NamesForm {...shown} />
      <h4>{runbookWords.before}</h4>
      <ul className="runbook-notes">
        <li>{runbookWords.tools(book.tools.join(', '))}</li>
        {book.notes.map((note) => (
          <li key={note.note}>{noteWords(note)}</li>
        ))}
      </ul>
      {book.configuration !== null && (
        <details>
          <summary>{runbookWords.configuration}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
          <pre tabIndex={0}>{book.configuration}</pre>
        </details>
      )}
      <h4>{t.steps}</h4>
      <ol className="runbook-phases">
        {book.phases.map((phase, i) => (
          <li key={phase.from}>
            <Phase book={book} phase={phase} open={i < OPEN} onSay={say} />
          </li>
        ))}
      </ol>
    </section>
  );
}
