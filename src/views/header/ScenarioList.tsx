import { useEffect, useRef } from 'react';
import { CHAPTERS, LESSONS, type Lesson } from '../../lessons/index.ts';
import { chapterWords, lessonWords } from '../../words/lessons/index.ts';

type Props = { name: string; onChoose: (lesson: Lesson) => void };

/** All scenarios with their questions, as entries of a menu, chapter by chapter; the focus goes to the one that is shown. */
export function ScenarioList({ name, onChoose }: Props) {
  const chosen = useRef<HTMLButtonElement>(null);
  const at = LESSONS.find(({ run }) => run.scenario.name === name) ?? LESSONS[0];
  useEffect(() => chosen.current?.focus(), []);
  return CHAPTERS.map((chapter) => (
    <fieldset key={chapter} className="picker-chapter">
      <legend>{chapterWords[chapter]}</legend>
      {LESSONS.filter((lesson) => lesson.chapter === chapter).map((lesson) => (
        <button
          key={lesson.id}
          ref={lesson === at ? chosen : null}
          type="button"
          role="menuitemradio"
          aria-checked={lesson.run.scenario.name === name}
          tabIndex={-1}
          onClick={() => onChoose(lesson)}
        >
          <b>{lessonWords[lesson.id].title}</b> <span>{lessonWords[lesson.id].asks}</span>
        </button>
      ))}
    </fieldset>
  ));
}
