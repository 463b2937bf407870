import { curveFactor, curvePoints, type Scenario } from '../../engine/index.ts';
import type { Situation } from '../../store/situation/facts.ts';
import type { Trouble } from '../../words/run/traffic.ts';

/** What of all that is so is wrong with where new users go, the gravest first; null where nothing is. */
export function troubleOf(situation: Situation): Trouble | null {
  const fact = situation.find(({ type }) => TROUBLES.has(type)) as Trouble | undefined;
  if (fact === undefined) return null;
  const waiting = situation.find((other) => other.type === 'waiting');
  return fact.type === 'full' && waiting !== undefined ? waiting : fact;
}

const TROUBLES = new Set<string>([
  'closed',
  'shut',
  'full',
  'siteDown',
  'unheard',
  'panic',
  'untold',
  'errors',
] satisfies Trouble['type'][]);

/** New users a second at a moment, to two digits. */
export function arrivalsAt(seconds: number, { traffic }: Scenario): number {
  const { points, period } = curvePoints(traffic.curve);
  return Number((traffic.arrivalRate * curveFactor(points, period, seconds)).toPrecision(2));
}
