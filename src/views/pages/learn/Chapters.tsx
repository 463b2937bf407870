import { CHAPTERS } from '../../../lessons/lesson/lesson.ts';
import { LESSONS, type Lesson } from '../../../lessons/lessons.ts';
import { type Practice, usePractice } from '../../../store/exercises/lateExercises.ts';
import { useLearn, useLearnFact } from '../../../store/learn/lateLearn.ts';
import { practiceWords } from '../../../words/exercises/practice.ts';
import { learnWords } from '../../../words/learn/learn.ts';
import { chapterWords, lessonWords } from '../../../words/lessons/index.ts';
import { useMedia } from '../../kit/useMedia.ts';

const inChapters = CHAPTERS.map((chapter) => ({
  chapter,
  lessons: LESSONS.filter((each) => each.chapter === chapter),
}));

/** What is practised beside them, in order. */
const PRACTICE: readonly Practice[] = ['exercises', 'challenges'];

/** All lessons in their parts, with those that are done; where there is little room, as a choice. */
export function Chapters() {
  const narrow = useMedia('(max-width: 1179px)');
  return narrow ? <LessonChoice /> : <LessonList />;
}

/** What is shown, by its id, and how to show another: a lesson, or what is practised. */
function useChapters(): { shown: string; open(id: string): void } {
  const { open } = useLearn();
  const lesson = useLearnFact((state) => state.lesson.id);
  const [practice, practise] = usePractice();
  return {
    shown: practice ?? lesson,
    open: (id) => {
      const chosen = PRACTICE.find((each) => each === id) ?? null;
      practise(chosen);
      if (chosen === null && (id !== lesson || practice === null)) open(id);
    },
  };
}

function LessonList() {
  const { open, shown } = useChapters();
  const done = useLearnFact((state) => state.done);
  return (
    <nav className="panel learn-chapters" aria-label={learnWords.chapters}>
      {inChapters.map(({ chapter, lessons }) => (
        <section key={chapter} aria-labelledby={`chapter-${chapter}`}>
          <h2 id={`chapter-${chapter}`}>{chapterWords[chapter]}</h2>
          <ul>
            {lessons.map(({ id }) => (
              <li key={id}>
                <button type="button" aria-current={id === shown ? 'step' : undefined} onClick={() => open(id)}>
                  <Sign done={done.includes(id)} shown={id === shown} />
                  <span>{lessonWords[id].title}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>{learnWords.soMany(done.length, LESSONS.length)}</p>
      <section className="learn-practice" aria-labelledby="chapter-practice">
        <h2 id="chapter-practice" className="hidden-visually">
          {practiceWords.title}
        </h2>
        <ul>
          {PRACTICE.map((id) => (
            <li key={id}>
              <button type="button" aria-current={id === shown ? 'step' : undefined} onClick={() => open(id)}>
                <Sign done={false} shown={id === shown} />
                <span>{practiceWords[id]}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </nav>
  );
}

function Sign({ done, shown }: { done: boolean; shown: boolean }) {
  return (
    <>
      <span className="learn-sign" aria-hidden>
        {done ? '✓' : shown ? '●' : '○'}
      </span>
      {done && <span className="hidden-visually">{learnWords.done}: </span>}
    </>
  );
}

function LessonChoice() {
  const { open, shown } = useChapters();
  const done = useLearnFact((state) => state.done);
  const sign = ({ id }: Lesson): string => (done.includes(id) ? '✓' : '○');
  return (
    <label className="learn-choice">
      <span>{learnWords.lesson}</span>
      <select value={shown} onChange={(event) => open(event.target.value)}>
        {inChapters.map(({ chapter, lessons }) => (
          <optgroup key={chapter} label={chapterWords[chapter]}>
            {lessons.map((lesson) => (
              <option key={lesson.id} value={lesson.id}>
                {sign(lesson)} {lessonWords[lesson.id].title}
              </option>
            ))}
          </optgroup>
        ))}
        <optgroup label={practiceWords.title}>
          {PRACTICE.map((id) => (
            <option key={id} value={id}>
              {practiceWords[id]}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
