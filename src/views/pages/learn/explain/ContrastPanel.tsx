import { Pause, Play, RotateCcw } from 'lucide-react';
import { useStore } from 'zustand';
import type { Contrast } from '../../../../store/learn/contrast.ts';
import { useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { learnWords } from '../../../../words/learn/learn.ts';
import { lessonWords } from '../../../../words/lessons/index.ts';
import { transportWords } from '../../../../words/page/transport.ts';
import { clusterWords } from '../../../../words/run/servers.ts';
import { SmallStage } from '../../../stage/SmallStage.tsx';

/** The lesson's run and its contrast, the same crowd, side by side. */
export function ContrastPanel() {
  const contrast = useLearnFact((state) => state.contrast);
  return contrast && <Both contrast={contrast} />;
}

function Both({ contrast }: { contrast: Contrast }) {
  const { id } = useLearnFact((state) => state.lesson);
  const { playing, over, runs } = useStore(contrast.store);
  const words = lessonWords[id];
  const again = (): void => {
    contrast.home();
    contrast.play();
  };
  return (
    <section className="panel learn-contrast" aria-label={words.contrast}>
      <header>
        <h3>{words.contrast}</h3>
        {over && !playing ? (
          <button type="button" onClick={again}>
            <RotateCcw aria-hidden size={16} /> {learnWords.again}
          </button>
        ) : (
          <button type="button" onClick={contrast.toggle}>
            {playing ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}{' '}
            {playing ? transportWords.pause : learnWords.both}
          </button>
        )}
      </header>
      <ol aria-label={learnWords.bothStages}>
        {[learnWords.thisLesson, learnWords.otherwise].map((name, run) => (
          <li key={name}>
            <SmallStage index={run} label={`${name}: ${clusterWords(runs[run])}`} />
            <p>{name}</p>
          </li>
        ))}
      </ol>
      <p role="status">{over && words.contrastShows()}</p>
    </section>
  );
}
