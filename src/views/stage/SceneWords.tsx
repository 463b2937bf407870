import { useFact } from '../../store/useSimulation.ts';
import type { StageLayout } from './layout.ts';
import { rateWords } from './summary.ts';

/** The words that name the parts of the scene. */
export function SceneWords({ layout }: { layout: StageLayout }) {
  const perSecond = useFact((state) => state.settings.traffic.arrivalRate);
  const open = useFact((state) => state.observation.servers.some(({ status }) => status === 'inService'));
  const { internet, beam, inlet, em } = layout;
  const beside = inlet.x === beam.x;
  return (
    <>
      <p className="internet" style={{ left: internet.x, top: internet.y, width: internet.w, height: internet.h }}>
        The internet
      </p>
      <p
        className="rate"
        style={
          beside
            ? { left: internet.x, top: internet.y + internet.h + 0.3 * em, width: internet.w, textAlign: 'center' }
            : { left: internet.x + internet.w + 0.8 * em, top: internet.y + internet.h / 2 - 0.7 * em }
        }
      >
        {rateWords(perSecond)}
      </p>
      <p
        className="beam-name"
        data-shut={!open}
        style={{ left: (beside ? beam.x : inlet.x) + 1.6 * em, top: beam.y, height: beam.h }}
      >
        Load balancer{open ? '' : ': shut, no server takes new users'}
      </p>
    </>
  );
}
