import { useFact } from '../../store/simulation/useSimulation.ts';
import { stageWords } from '../../words/page/stage.ts';
import { rateWords } from '../../words/run/traffic.ts';
import { isNamedInside, type StageLayout } from './layout/layout.ts';
import { boxed } from './scene/boxed.ts';
import { arrivalsAt, balancerNote, troubleOf } from './trouble.ts';

/** The words that name the parts of the scene. */
export function SceneWords({ layout }: { layout: StageLayout }) {
  const { internet, rate, beamName } = layout;
  const arrivals = useFact(({ settings, observation }) => rateWords(arrivalsAt(observation.seconds, settings)));
  const balancer = useFact(({ situation }) => balancerNote(troubleOf(situation), beamName.w));
  return (
    <>
      <p className="internet" style={boxed(internet)}>
        {stageWords.internet}
      </p>
      <p className="rate" data-line={rate.h < 32} style={boxed(rate)} title={arrivals}>
        {arrivals}
      </p>
      <p className="beam-name" data-inside={isNamedInside(layout)} style={boxed(beamName)} title={balancer}>
        {balancer}
      </p>
    </>
  );
}
