import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { clockWords } from '../../../words/duration.ts';
import { phaseName } from '../../../words/run/phases.ts';
import { timeToGo } from '../../../words/run/waits.ts';
import { speakerWords as words } from '../../../words/talk/present.ts';
import { speakerNotes } from '../../../words/talk/speakerNotes.ts';
import { beganTick } from '../../phaseTrack/goToStep.ts';
import { useSteps } from './useSteps.ts';

/** What comes next, and when. */
export function NextStep() {
  const { frames } = useSimulation();
  const { steps, current } = useSteps();
  const names = useFact((state) => state.site.names);
  const phase = useFact(({ observation }) => observation.phase.index);
  const toGo = useFact(({ outlook }) => timeToGo(outlook));
  const secondsPerTick = useFact((state) => state.settings.tickSeconds);
  const next = steps[current + 1];
  const isLastPhase = phase === steps[current]?.to;
  const began = next ? beganTick(frames()[0].history, next) : null;
  return (
    <section className="panel speaker-next" aria-labelledby="next-step">
      <h3 id="next-step">{words.next}</h3>
      {next ? (
        <>
          <p className="speaker-title">{phaseName(next.kind, next.servers, names)}</p>
          <p>{speakerNotes.gists[next.kind]}</p>
          <p className="speaker-when">
            {began === null ? isLastPhase && toGo : words.startsAt(clockWords(began * secondsPerTick))}
            {'\u00a0'}
          </p>
        </>
      ) : (
        <p className="speaker-title">{words.last}</p>
      )}
    </section>
  );
}
