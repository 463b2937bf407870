import { Suspense } from 'react';
import { isOver } from '../../engine/index.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { presentWords } from '../../words/page/present.ts';
import { narrationWords } from '../../words/run/narration.ts';
import { outcomeWords } from '../../words/run/outcome.ts';
import { Refusals } from '../notices/Refusals.tsx';
import './sentence.css';

/** More characters than these don't fit two lines as a title, and beside the label. */
const TWO_LINES = { alone: 120, labelled: 84 };
/** And not two or three in the size below it. */
const THREE_LINES = 220;

/** What is so now, or how it went, to be read from the last row; `lockedOut`: of the same users locked out. */
export function Sentence({ lockedOut = false }: { lockedOut?: boolean }) {
  const told = useFact(({ observation, situation, site }) =>
    isOver(observation.rollout) ? outcomeWords(observation) : narrationWords(situation, site),
  );
  const isLong = told.length > TWO_LINES[lockedOut ? 'labelled' : 'alone'];
  const length = told.length > THREE_LINES ? 'longer' : isLong ? 'long' : undefined;
  return (
    <section className="talk-sentence" aria-label={presentWords.sentence} data-length={length}>
      {lockedOut && <b className="talk-label">{presentWords.lockedOut}</b>}
      <Suspense>
        <Refusals>
          <p>{told || '\u00a0'}</p>
        </Refusals>
      </Suspense>
    </section>
  );
}
