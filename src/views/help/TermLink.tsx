import { BookOpen } from 'lucide-react';
import { glossary, glossaryWords } from '../../words/help/glossary.ts';
import { openGlossary } from './glossaryShown.ts';
import { TERMS } from './terms.ts';
import './termLink.css';

/** Opens the glossary at the word behind a field or a number; nothing where there is none. */
export function TermLink({ of }: { of: string }) {
  const term = TERMS[of.replace(/\.\d+\./, '.*.')];
  if (term === undefined) return null;
  const name = glossaryWords.about(glossary[term].name);
  return (
    <button type="button" className="term-link" aria-haspopup="dialog" title={name} onClick={() => openGlossary(term)}>
      <BookOpen aria-hidden size={14} />
      <span className="hidden-visually">{name}</span>
    </button>
  );
}
