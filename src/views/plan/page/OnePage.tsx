import { FileDown, FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { toMarkdown } from '../../../runbook/index.ts';
import type { PartProps } from '../../../store/plan/planning.ts';
import { useFindings } from '../../../store/plan/useFound.ts';
import { planFile } from '../../../store/sharing/planLink.ts';
import { markdownOf, sheetWords } from '../../../words/plan/sheet.ts';
import { download } from '../../kit/download.ts';
import { useBook } from '../../runbook/useBook.ts';
import { PlanSheet } from './PlanSheet.tsx';
import { takeSheet } from './takeSheet.ts';
import './page.css';

/** The plan as it is printed, and as files. */
export function OnePage({ scenario, planning }: PartProps) {
  const [said, say] = useState('');
  const { book } = useBook(scenario);
  useFindings(useStore(planning.store, ({ asked }) => asked));
  const handout = takeSheet(planning);
  if (handout === null) return <p className="plan-note">{sheetWords.notYet}</p>;
  const runbookBelow = book.none === null ? `\n---\n\n${toMarkdown(book)}` : '';
  const save = (name: string, type: string, content: string): void => {
    download({ name, type, content });
    say(sheetWords.saved(name));
  };
  return (
    <>
      <p className="plan-page-actions">
        <button type="button" onClick={() => window.print()}>
          <Printer aria-hidden size={16} /> {sheetWords.print}
        </button>
        <button
          type="button"
          onClick={() => save('plan.md', 'text/markdown', `${markdownOf(handout.sheet)}${runbookBelow}`)}
        >
          <FileText aria-hidden size={16} /> {sheetWords.markdown}
        </button>
        <button
          type="button"
          onClick={() => {
            const { name, text } = planFile(planning);
            save(name, 'application/json', text);
          }}
        >
          <FileDown aria-hidden size={16} /> {sheetWords.file}
        </button>
        <span role="status">{said}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <article className="plan-sheet panel" aria-label={sheetWords.title} tabIndex={0}>
        <PlanSheet {...handout} />
      </article>
    </>
  );
}
