import { CHAPTERS } from '../../../lessons/lesson/lesson.ts';
import { LESSONS, type Lesson } from '../../../lessons/lessons.ts';
import { useLearn, useLearnFact } from '../../../store/learn/lateLearn.ts';
import { learnWords } from '../../../words/learn/learn.ts';
import { chapterWords, lessonWords } from '../../../words/lessons/index.ts';
import { useMedia } from '../../kit/useMedia.ts';

const inChapters = CHAPTERS.map((chapter) => ({
  chapter,
  lessons: LESSONS.filter((each) => each.chapter === chapter),
}));

/** All lessons in their parts, with those that are done; where there is little room, as a choice. */
export function Chapters() {
  const narrow = useMedia('(max-width: 1179px)');
  return narrow ? <LessonChoice /> : <LessonList />;
}

function LessonList() {
  const { open } = useLearn();
  const shown = useLearnFact((state) => state.lesson.id);
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
  const { open } = useLearn();
  const shown = useLearnFact((state) => state.lesson.id);
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
      </select>
    </label>
  );
}
