import { useState } from 'react';
import type { Doing, Runbook, RunbookPhase, Seeing, Waiting } from '../../runbook/index.ts';
import { trustWords } from '../../words/products/commands.ts';
import {
  deadlineWords,
  doingWords,
  expectedWords,
  runbookPhase,
  runbookWait,
  runbookWords,
} from '../../words/runbook/runbook.ts';
import { Code } from './Code.tsx';

type Props = { book: Runbook; phase: RunbookPhase; open: boolean; onSay: (words: string) => void };
type StepsProps = Omit<Props, 'open'> & { foresees?: boolean };

/** One phase of the runbook: what to do, see and wait for, and how everything is put back from there. It is drawn once it is opened. */
export function Phase({ book, phase, open, onSay }: Props) {
  const [shown, show] = useState(open);
  return (
    <details open={shown} onToggle={({ currentTarget }) => show(currentTarget.open)}>
      <summary>{runbookPhase(phase.kind, phase.servers)}</summary>
      {shown && <Steps book={book} phase={phase} onSay={onSay} />}
    </details>
  );
}

/** Its steps; forecasts are left out where it does not foresee. */
export function Steps({ book, phase, foresees = true, onSay }: StepsProps) {
  return (
    <>
      <ul className="runbook-steps">
        {phase.steps.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have their places
          <li key={i}>
            {step.type === 'wait' ? (
              <Wait
                book={book}
                servers={phase.servers}
                wait={foresees ? step : { ...step, expected: null }}
                onSay={onSay}
              />
            ) : (
              <Act book={book} step={step} onSay={onSay} />
            )}
          </li>
        ))}
      </ul>
      {phase.back.length > 0 && (
        <details className="runbook-back">
          <summary>{runbookWords.back}</summary>
          <ul className="runbook-steps">
            {phase.back.map((step, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have their places
              <li key={i}>
                <Act book={book} step={step} onSay={onSay} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type ActProps = { book: Runbook; step: Doing | Seeing; onSay: (words: string) => void };

function Act({ book, step, onSay }: ActProps) {
  const { act, server, look } = step;
  const command = step.type === 'do' ? step : step.look;
  return (
    <>
      <p>{doingWords(act, server, book.canaryShare)}</p>
      {step.type === 'do' && <Code text={step.text} onSay={onSay} />}
      {look && (
        <>
          <p className="part-note">{runbookWords.worked(look.shows)}</p>
          <Code text={look.text} onSay={onSay} />
        </>
      )}
      <p className="part-note" data-unverified={!command.verified || undefined}>
        {trustWords(command)}
      </p>
    </>
  );
}

type WaitProps = { book: Runbook; servers: readonly string[]; wait: Waiting; onSay: (words: string) => void };

function Wait({ book, servers, wait, onSay }: WaitProps) {
  const { looks, expected, deadline } = wait;
  return (
    <>
      <p>
        {runbookWait(wait, servers)}. {expected && expectedWords(expected)}
      </p>
      {looks.map((look) => (
        <Code key={look.text} text={look.text} onSay={onSay} />
      ))}
      {deadline && <p>{deadlineWords(deadline)}</p>}
      {deadline?.steps.map((step) => (
        <Act key={step.text} book={book} step={step} onSay={onSay} />
      ))}
    </>
  );
}
