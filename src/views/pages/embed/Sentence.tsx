import { useStore } from 'zustand';
import type { EmbedProblem } from '../../../embed/protocol.ts';
import { isOver } from '../../../engine/index.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { progressWords } from '../../../words/notices/preparing.ts';
import { firstNarrationWords } from '../../../words/run/narration.ts';
import { outcomeWords } from '../../../words/run/outcome.ts';
import { embedProblemWords } from '../../../words/share/embed.ts';
import { noticeWords } from '../../../words/share/notices.ts';

/** About so many characters are a line at 480 px. */
const ONE_LINE = 66;

/** What is so now, in a line; how it went, once it is over; or what is wrong with what was to be shown. */
export function Sentence({ problem }: { problem: EmbedProblem | null }) {
  const words = useFact(({ notice, observation, situation, site }) => {
    if (problem !== null) return embedProblemWords(problem);
    if (notice !== null) return noticeWords(notice, site);
    return isOver(observation.rollout) ? outcomeWords(observation) : firstNarrationWords(situation, site, ONE_LINE);
  });
  return (
    <p className="stamp-sentence" role="status">
      {words || '\u00a0'}
    </p>
  );
}

/** What is being made ready, and how long that still takes. */
export function Preparing() {
  const progress = useStore(useSimulation().preparing.store, (state) => state.progress);
  return <p className="stamp-sentence">{progress === null ? '\u00a0' : progressWords(progress)}</p>;
}
