import { curveFactor, curvePoints, type Scenario } from '../../engine/index.ts';
import type { Situation } from '../../store/situation/facts.ts';
import { capitalised } from '../../words/names.ts';
import { balancerWords } from '../../words/page/stage.ts';
import { type Trouble, troubleWords } from '../../words/run/traffic.ts';

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

/** About how wide a letter of a note is. */
const LETTER = 6.4;

/** The balancer's name with what is wrong with it; in little room what is wrong alone. */
export function balancerNote(trouble: Trouble | null, width: number): string {
  const whole = balancerWords(trouble);
  return trouble === null || whole.length * LETTER <= width ? whole : capitalised(troubleWords(trouble));
}

/** New users a second at a moment, to two digits. */
export function arrivalsAt(seconds: number, { traffic }: Scenario): number {
  const { points, period } = curvePoints(traffic.curve);
  return Number((traffic.arrivalRate * curveFactor(points, period, seconds)).toPrecision(2));
}
