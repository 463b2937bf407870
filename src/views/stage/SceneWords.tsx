import type { CSSProperties } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { capitalised } from '../../words/names.ts';
import { balancerWords, stageWords } from '../../words/page/stage.ts';
import { rateWords, troubleWords } from '../../words/run/traffic.ts';
import type { StageLayout } from './scene/layout.ts';
import { arrivalsAt, troubleOf } from './trouble.ts';

/** The words that name the parts of the scene. */
export function SceneWords({ layout }: { layout: StageLayout }) {
  const { internet, beam, inlet, em } = layout;
  const beside = inlet.x === beam.x;
  const rate = useFact(({ settings, observation }) => rateWords(arrivalsAt(observation.seconds, settings)));
  const troubled = useFact(({ situation }) => troubleOf(situation) !== null);
  const balancer = useFact(({ situation }) => {
    const trouble = troubleOf(situation);
    return beside || trouble === null ? balancerWords(trouble) : capitalised(troubleWords(trouble));
  });
  return (
    <>
      <p className="internet" style={{ left: internet.x, top: internet.y, width: internet.w, height: internet.h }}>
        {stageWords.internet}
      </p>
      <p className="rate" style={ratePlace(layout, beside)}>
        {rate}
      </p>
      <p
        className="beam-name"
        data-shut={troubled}
        style={{
          left: (beside ? beam.x : inlet.x + beam.h * 0.5) + 0.5 * em,
          bottom: layout.height - beam.y + 0.12 * em,
        }}
      >
        {balancer}
      </p>
    </>
  );
}

function ratePlace({ internet, beam, width, height, mode, em }: StageLayout, beside: boolean): CSSProperties {
  if (!beside) return { left: internet.x + internet.w + 0.8 * em, top: internet.y + internet.h / 2 - 0.9 * em };
  if (mode === 'grid') return { right: width - beam.x - beam.w, bottom: height - beam.y + 0.12 * em };
  return { left: internet.x, top: internet.y + internet.h + 0.3 * em, width: internet.w, textAlign: 'center' };
}
