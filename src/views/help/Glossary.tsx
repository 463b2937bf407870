import { useEffect, useRef, useState } from 'react';
import { glossary, glossaryWords, type Term } from '../../words/help/glossary.ts';
import { Dialog } from '../kit/Dialog.tsx';
import './glossary.css';

type Props = { at: Term | null; onClose(): void };

/** The page's words with their meanings; opened at one of them, or searched. */
export function Glossary({ at, onClose }: Props) {
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDListElement>(null);
  const terms = (Object.keys(glossary) as Term[]).filter((term) => holds(term, query));
  useEffect(() => {
    const entry = at && list.current?.querySelector(`[data-term="${at}"]`);
    entry?.scrollIntoView({ block: 'center' });
  }, [at]);
  return (
    <Dialog title={glossaryWords.title} className="glossary" onClose={onClose}>
      <input
        type="search"
        className="text"
        aria-label={glossaryWords.find}
        placeholder={glossaryWords.find}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {terms.length === 0 && <p>{glossaryWords.none(query)}</p>}
      <dl ref={list} tabIndex={0}>
        {terms.map((term) => (
          <div key={term} data-term={term} data-at={term === at || undefined}>
            <dt>{glossary[term].name}</dt>
            <dd>{glossary[term].meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Whether every word of a query is in an entry. */
function holds(term: Term, query: string): boolean {
  const { name, meaning } = glossary[term];
  const text = `${name} ${meaning}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
