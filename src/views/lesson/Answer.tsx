import { type ReactNode, useMemo } from 'react';
import { figureOf, isBorneOut, type Lesson, seeLesson } from '../../lessons/index.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { figureWords } from '../../words/lessons/goals.ts';
import { lessonWords } from '../../words/lessons/index.ts';
import { answerWords, otherwiseWords } from '../../words/page/answer.ts';
import { replayed } from './replayed.ts';
import { useHeadline, useShownLesson } from './useHeadline.ts';
import './lesson.css';

/** What stands in the sentence's place once the rollout is over: what its scenario has shown, or how it went; `children` before. */
export function Answer({ children }: { children?: ReactNode }) {
  const lesson = useShownLesson();
  const headline = useHeadline();
  if (lesson !== undefined) return <Shown lesson={lesson} />;
  return headline === '' ? children : <p className="headline">{headline}</p>;
}

/** The figure that shows it, and why; where this run went another way, that. */
function Shown({ lesson }: { lesson: Lesson }) {
  const simulation = useSimulation();
  const seed = useFact(({ settings }) => settings.seed);
  const commands = useFact(() => simulation.recording().commands.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another crowd, or another act, is another run
  const seen = useMemo(
    () => seeLesson(lesson, seed, replayed(lesson, simulation.recording())),
    [lesson, seed, commands, simulation],
  );
  const harms = useFact(({ observation }) => otherwiseWords(observation.ledger));
  const { shows, explanation } = lessonWords[lesson.id];
  return (
    <aside className="answer" aria-label={answerWords.title}>
      <p className="answer-number">
        <b>{figureWords(lesson.shows.unit, figureOf(lesson, lesson.shows.fact, seen))}</b> <span>{shows}</span>
      </p>
      <p>{isBorneOut(lesson, seen) ? explanation() : <b>{harms}</b>}</p>
    </aside>
  );
}
