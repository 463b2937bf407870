import { curveFactor, curvePoints, type Observation, type Scenario } from '../../engine/index.ts';
import type { DrainForecast } from '../../forecast/index.ts';
import type { Trouble } from '../../words/run/traffic.ts';

/** What the load balancer is judged by. */
type Facts = { observation: Observation; drains: readonly DrainForecast[]; settings: Scenario };

/** What is wrong with where new users go, or null. */
export function troubleOf({ observation, drains, settings }: Facts): Trouble | null {
  return refusal(observation) ?? misdirection(drains, settings);
}

/** Why nobody new can get in. */
function refusal({ servers, waiting }: Observation): Trouble | null {
  const open = servers.filter(({ status }) => status === 'inService');
  if (open.length === 0) return { type: 'shut' };
  if (waiting > 0) return { type: 'queue', waiting };
  return open.every(({ sessions, capacity }) => sessions >= capacity) ? { type: 'full' } : null;
}

/** Why new users still come to a server that is being bled. */
function misdirection(drains: readonly DrainForecast[], { balancer }: Scenario): Trouble | null {
  if (!drains.some(({ more }) => more)) return null;
  const { balancers, drainKnownTo, panicThreshold } = balancer;
  if (drainKnownTo < balancers) return { type: 'untold', told: drainKnownTo, balancers };
  return panicThreshold > 0 ? { type: 'panic' } : null;
}

/** New users a second at a moment, to two digits. */
export function arrivalsAt(seconds: number, { traffic }: Scenario): number {
  const { points, period } = curvePoints(traffic.curve);
  return Number((traffic.arrivalRate * curveFactor(points, period, seconds)).toPrecision(2));
}
