import { speakerWords } from '../../../words/page/present.ts';
import { speakerNotes } from '../../../words/page/speakerNotes.ts';
import { useSteps } from './useSteps.ts';

/** What to say of the step that is shown. */
export function Notes() {
  const { steps, current } = useSteps();
  const step = steps[current];
  return (
    <section className="panel speaker-notes" aria-labelledby="notes">
      <h3 id="notes">{speakerWords.notesOf(current + 1, steps.length)}</h3>
      <p>{step && speakerNotes.notes[step.kind]}</p>
    </section>
  );
}
