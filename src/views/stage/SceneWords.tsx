import type { CSSProperties } from 'react';
import { curveFactor, curvePoints, type Observation } from '../../engine/index.ts';
import type { SimulationState } from '../../store/simulationState.ts';
import { useFact } from '../../store/useSimulation.ts';
import type { StageLayout } from './layout.ts';
import { rateWords } from './summary.ts';
import { users } from './words.ts';

/** The words that name the parts of the scene. */
export function SceneWords({ layout }: { layout: StageLayout }) {
  const perSecond = useFact(arrivalsNow);
  const trouble = useFact((state) => refusesAll(state.observation) || misdirects(state));
  const { internet, beam, inlet, em } = layout;
  const beside = inlet.x === beam.x;
  return (
    <>
      <p className="internet" style={{ left: internet.x, top: internet.y, width: internet.w, height: internet.h }}>
        The internet
      </p>
      <p className="rate" style={ratePlace(layout, beside)}>
        {rateWords(perSecond)}
      </p>
      <p
        className="beam-name"
        data-shut={trouble !== ''}
        style={{
          left: (beside ? beam.x : inlet.x + beam.h * 0.5) + 0.5 * em,
          bottom: layout.height - beam.y + 0.12 * em,
        }}
      >
        {beside || trouble === ''
          ? `Load balancer${trouble && `: ${trouble}`}`
          : `${trouble[0].toUpperCase()}${trouble.slice(1)}`}
      </p>
    </>
  );
}

function ratePlace({ internet, beam, width, height, mode, em }: StageLayout, beside: boolean): CSSProperties {
  if (!beside) return { left: internet.x + internet.w + 0.8 * em, top: internet.y + internet.h / 2 - 0.9 * em };
  if (mode === 'grid') return { right: width - beam.x - beam.w, bottom: height - beam.y + 0.12 * em };
  return { left: internet.x, top: internet.y + internet.h + 0.3 * em, width: internet.w, textAlign: 'center' };
}

/** New users a second at the moment shown. */
function arrivalsNow({ settings, observation }: SimulationState): number {
  const { points, period } = curvePoints(settings.traffic.curve);
  const factor = curveFactor(points, period, observation.seconds);
  return Number((settings.traffic.arrivalRate * factor).toPrecision(2));
}

/** Why nobody new can get in, or ''. */
export function refusesAll({ servers, waiting }: Observation): string {
  const open = servers.filter(({ status }) => status === 'inService');
  if (open.length === 0) return 'shut, no server takes new users';
  if (waiting > 0) return `full, ${users(waiting)} ${waiting === 1 ? 'waits' : 'wait'}`;
  return open.every(({ sessions, capacity }) => sessions >= capacity) ? 'full, new users are turned away' : '';
}

/** Why new users still come to a server that is being bled, or ''. */
export function misdirects({ drains, settings }: Pick<SimulationState, 'drains' | 'settings'>): string {
  const endless = drains.filter(({ median }) => median === Number.POSITIVE_INFINITY);
  if (endless.length === 0) return '';
  const { balancers, drainKnownTo, panicThreshold } = settings.balancer;
  if (drainKnownTo < balancers) {
    return `only ${drainKnownTo} of ${balancers} ${drainKnownTo === 1 ? 'knows' : 'know'} of the bleed`;
  }
  return panicThreshold > 0 ? 'in panic, users go to all servers' : '';
}
