import { lessonNamed } from '../../../lessons/index.ts';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { lessonWords } from '../../../words/lessons/index.ts';
import { speakerWords } from '../../../words/talk/present.ts';
import { speakerNotes } from '../../../words/talk/speakerNotes.ts';
import { AskButton } from './AskRoom.tsx';
import { useSteps } from './useSteps.ts';

/** What to say: of the step that is shown, and of the lesson if the scenario is one's. */
export function Notes() {
  const { steps, current } = useSteps();
  const lesson = useFact(({ settings }) => lessonNamed(settings.name));
  const step = steps[current];
  return (
    <section className="panel speaker-notes" aria-labelledby="notes">
      <div className="speaker-row">
        <h3 id="notes">{speakerWords.notesOf(current + 1, steps.length)}</h3>
        <AskButton />
      </div>
      <p>{step && speakerNotes.notes[step.kind]}</p>
      {lesson && <p className="speaker-lesson">{lessonWords[lesson.id].notes}</p>}
    </section>
  );
}
