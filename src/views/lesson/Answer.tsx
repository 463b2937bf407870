import { type ReactNode, useMemo } from 'react';
import { parseScenario } from '../../engine/index.ts';
import type { Lesson } from '../../scenarios/lessons.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { replicate } from '../../study/index.ts';
import { ledgerValue } from '../../words/page/ledger.ts';
import {
  answerWords,
  contrastWords,
  headlineWords,
  lessons,
  otherwiseWords,
  shownNumber,
} from '../../words/page/lessons.ts';
import { ledgerEntries } from '../../words/run/ledger.ts';
import { isAsTaught } from './isAsTaught.ts';
import { useLesson } from './useLesson.ts';
import './lesson.css';

/** What stands in the sentence's place once the rollout is over: what its scenario has shown, or how it went; `children` before. */
export function Answer({ children }: { children?: ReactNode }) {
  const simulation = useSimulation();
  const lesson = useLesson();
  const isShown = useFact(
    ({ observation, settings, playing }) =>
      lesson !== undefined &&
      (observation.rollout.finishedTick === null ? observation.seconds >= lesson.withinSeconds : !playing) &&
      isAsTaught(lesson, settings, simulation.recording().commands),
  );
  const headline = useFact(({ observation, playing }) => (playing ? '' : headlineWords(observation)));
  if (lesson !== undefined && isShown) return <Shown lesson={lesson} />;
  return headline === '' ? children : <p className="headline">{headline}</p>;
}

/** The number that shows it, and what it shows; where this run went another way, that. */
function Shown({ lesson }: { lesson: Lesson }) {
  const { id, shows, contrast, bearsOut } = lesson;
  const { answer, label } = lessons[id];
  const seed = useFact(({ settings }) => settings.seed);
  const contrastSeconds = useMemo(
    () => (contrast === undefined ? 0 : replicate(parseScenario(contrast), seed).rolloutSeconds),
    [contrast, seed],
  );
  const number = useFact(({ observation }) =>
    typeof shows === 'string'
      ? ledgerValue(shows, observation.ledger[shows])
      : shownNumber(shows.measure, shows.what(observation)),
  );
  const otherwise = useFact(({ observation }) =>
    bearsOut(observation, contrastSeconds) ? '' : otherwiseWords(observation.ledger),
  );
  return (
    <aside className="answer" aria-label={answerWords.title}>
      <p className="answer-number">
        <b>{number}</b> <span>{label ?? (typeof shows === 'string' && ledgerEntries[shows].label)}</span>
      </p>
      <p>
        {otherwise ? <b>{otherwise}</b> : answer}
        {contrast !== undefined && ` ${contrastWords(id, contrastSeconds)}`}
      </p>
    </aside>
  );
}
