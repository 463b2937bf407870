import { parseScenario } from '../../engine/index.ts';
import type { Answer } from '../../lessons/guess/answer.ts';
import type { Seen } from '../../lessons/lesson/lesson.ts';
import { LESSONS, type Lesson } from '../../lessons/lessons.ts';
import { binLabels, guessWords, roomWords } from '../../words/learn/guess.ts';
import { learnWords } from '../../words/learn/learn.ts';
import { wantedWords } from '../../words/lessons/goals.ts';
import { chapterWords, lessonWords } from '../../words/lessons/index.ts';
import { listNames } from '../../words/names.ts';
import { timelineWords } from '../../words/page/timeline.ts';
import { printWords } from '../../words/share/print.ts';
import { Axes } from '../guess/CurveChart.tsx';
import { curvePlot } from '../guess/curveLayout.ts';
import { headlineOf } from '../guess/guessed.ts';
import { Foot } from '../paper/Foot.tsx';
import { Heading } from '../paper/Heading.tsx';
import { Drawn } from './Drawn.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { Pictures } from './Pictures.tsx';
import type { RunHandout } from './RunSheet.tsx';

/** A lesson as it is printed; `came`: what has become of it, once it was watched. */
export type LessonHandout = {
  lesson: Lesson;
  link: string;
  came: { seen: Seen; answer: Answer | null; run: RunHandout } | null;
};

/** The handout of a lesson: what is asked, with room for a guess; once it was watched what came, why, and what to try. */
export function LessonSheet({ lesson, link, came }: LessonHandout) {
  const { title, setting, question } = lessonWords[lesson.id];
  const place = learnWords.place(LESSONS.indexOf(lesson) + 1, LESSONS.length);
  return (
    <>
      <Heading title={title} facts={[place, chapterWords[lesson.chapter]]} />
      <section className="paper-story">
        <p>{setting()}</p>
        <p className="paper-narration">{question()}</p>
      </section>
      {came === null ? <Blank lesson={lesson} /> : <Came lesson={lesson} {...came} />}
      <Foot kind="lesson" link={link} isLink />
    </>
  );
}

const CHART = { width: 660, height: 240 };

/** Where a guess is written, ticked or drawn. */
function Blank({ lesson: { id, guess, run } }: { lesson: Lesson }) {
  if (guess.kind === 'curve') {
    const { meanSeconds } = parseScenario(run.scenario).traffic.sessionLength;
    return (
      <section>
        <h2>{guessWords.draw(listNames(guess.of))}</h2>
        <svg
          className="paper-curve"
          viewBox={`0 0 ${CHART.width} ${CHART.height}`}
          role="img"
          aria-label={printWords.guess}
        >
          <Axes plot={curvePlot(CHART, meanSeconds, guess.range[1])} />
        </svg>
      </section>
    );
  }
  const answers = guess.kind === 'number' ? binLabels(guess.bins, guess.unit) : (lessonWords[id].choices ?? []);
  return (
    <section>
      <h2>
        {printWords.guess}
        {guess.kind === 'number' && <span className="paper-blank"> {guessWords.units[guess.unit]}</span>}
      </h2>
      <p>
        {roomWords.ask}: {roomWords.how}
      </p>
      <ul className="paper-hands">
        {answers.map((answer) => (
          <li key={answer}>{answer}</li>
        ))}
      </ul>
    </section>
  );
}

function Came({ lesson, seen, answer, run }: { lesson: Lesson } & NonNullable<LessonHandout['came']>) {
  const { explanation, reason, contrast, contrastShows } = lessonWords[lesson.id];
  const { observation, settings } = run.state;
  return (
    <>
      <section>
        <h2>{printWords.whatCame}</h2>
        <p className="paper-narration">{headlineOf(lesson, seen, answer)}</p>
        <p>
          {explanation()} <b>{reason}</b>
        </p>
      </section>
      <section>
        <Pictures pictures={run.pictures} columns={3} />
        {!run.whole && <p>{printWords.leftOut}</p>}
      </section>
      <section>
        <h2>{timelineWords.heading}</h2>
        <Drawn picture={run.timeline} label={timelineWords.heading} />
      </section>
      <LedgerTable ledger={observation.ledger} settings={settings} />
      <section>
        <h2>{contrast}</h2>
        <p>{contrastShows()}</p>
      </section>
      <section>
        <h2>{printWords.try}</h2>
        <ul>
          {lesson.goal.wanted.map((wanted) => (
            <li key={wantedWords(wanted)}>☐ {wantedWords(wanted)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
