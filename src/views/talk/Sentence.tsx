import { Suspense } from 'react';
import { isOver } from '../../engine/index.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { firstNarrationWords, narrationWords } from '../../words/run/narration.ts';
import { outcomeWords } from '../../words/run/outcome.ts';
import { presentWords } from '../../words/talk/present.ts';
import { Refusals } from '../notices/Refusals.tsx';
import './sentence.css';

/** More characters than these don't fit two lines as a title, and beside the label. */
const TWO_LINES = { alone: 120, labelled: 84 };
/** And not two or three in the size below it. */
const THREE_LINES = 220;

type Props = {
  /** Whether it is about the same users locked out. */
  lockedOut?: boolean;
  /** Whether only the first that is to be told is told, as much as two lines hold. */
  brief?: boolean;
};

/** What is so now, or how it went. */
export function Sentence({ lockedOut = false, brief = false }: Props) {
  const room = TWO_LINES[lockedOut ? 'labelled' : 'alone'];
  const told = useFact(({ observation, situation, site }) => {
    if (isOver(observation.rollout)) return outcomeWords(observation);
    return brief ? firstNarrationWords(situation, site, room) : narrationWords(situation, site);
  });
  const isLong = told.length > room;
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
