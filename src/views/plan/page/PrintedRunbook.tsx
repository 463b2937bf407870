import type { Scenario } from '../../../engine/index.ts';
import type { RunbookPhase } from '../../../runbook/index.ts';
import { sheetWords } from '../../../words/plan/sheet.ts';
import { deadlineWords, runbookPhase, runbookWait } from '../../../words/runbook/runbook.ts';
import { useBook } from '../../runbook/useBook.ts';
import './page.css';

/** More phases than these are like those before, and don't fit on two sheets. */
const MOST = 8;

/** The commands of the plan, phase by phase; nothing where its balancer has no runbook. */
export function PrintedRunbook({ scenario }: { scenario: Scenario }) {
  const { book } = useBook(scenario);
  if (book.none !== null) return null;
  const phases = book.phases.filter(({ steps }) => steps.some(({ type }) => type !== 'see'));
  const rest = phases.length - MOST;
  return (
    <section className="paper-runbook">
      <h2>{sheetWords.runbook}</h2>
      <ol>
        {phases.slice(0, MOST).map((phase) => (
          <li key={phase.from}>
            <p>{runbookPhase(phase.kind, phase.servers)}</p>
            <Steps phase={phase} />
          </li>
        ))}
      </ol>
      {rest > 0 && <p>{sheetWords.morePhases(rest)}</p>}
    </section>
  );
}

function Steps({ phase: { servers, steps } }: { phase: RunbookPhase }) {
  return steps.map((step, i) => {
    if (step.type === 'see') return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: steps have their places
    if (step.type === 'do') return <pre key={i}>{step.text}</pre>;
    const { deadline } = step;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: steps have their places
      <div key={i}>
        {runbookWait(step, servers)}. {deadline && deadlineWords(deadline)}
        {deadline?.steps.map(({ text }) => (
          <pre key={text}>{text}</pre>
        ))}
      </div>
    );
  });
}
