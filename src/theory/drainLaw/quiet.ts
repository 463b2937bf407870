import { lawOnGrid } from './grid.ts';
import { binomial, type Numbers, sumOf, thin } from './numbers.ts';
import type { Survival } from './survivalOf.ts';
import { certainly, type TimeLaw } from './timeLaw.ts';

/** What is waited for: so many seconds without a request, of which some have passed; somebody looks every `everySeconds`. */
export type Quiet = { quietSeconds: number; silentSeconds: number; thinkSeconds: number; everySeconds: number };

const CELLS_A_SILENCE = 8;
const LEAST_CELLS = 4 * CELLS_A_SILENCE;
const MOST_CELLS = 4000;
/** Those who are more than so many at a silence's mean requests are never silent, as good as. */
const LOUD = 16;
const ENOUGH = 0.97;

/**
 * When users have made no request for a while: each is still there with chance `still`, and makes them at random. A silence is
 * born by a request; its chance of lasting is that of everybody's staying, or leaving, in silence.
 */
export function quietFor(users: number, still: Survival, quiet: Quiet): TimeLaw {
  const { quietSeconds, silentSeconds, thinkSeconds, everySeconds } = quiet;
  const cell = quietSeconds / CELLS_A_SILENCE;
  const most = Math.min(users, Math.ceil((LOUD * thinkSeconds) / quietSeconds) + LOUD);
  const hazard = (t: number): number => -Math.log(still(t + cell) / still(t)) / cell;
  const silently = (numbers: Numbers, leaving: number, seconds: number): Numbers => {
    const pace = leaving + 1 / thinkSeconds;
    const stays = Math.exp(-pace * seconds);
    const into = new Float64Array(numbers.length);
    thin(numbers, stays, leaving === Number.POSITIVE_INFINITY ? 1 : (leaving / pace) * (1 - stays), into);
    return into;
  };
  const rest = Math.max(0, quietSeconds - silentSeconds);
  const underWay = silently(binomial(users, still(0), most), averageHazard(still, rest), rest);
  const atom = sumOf(underWay);
  if (atom > 1 - 1e-9) return certainly(rest);

  const by = [0];
  let ended: Numbers = new Float64Array(most + 1);
  const ending: Numbers[] = [];
  const restCell = Math.floor(rest / cell);
  for (let i = 0; i < MOST_CELLS && (i < LEAST_CELLS || by[i] + atom < ENOUGH); i += 1) {
    const share = still(i * cell);
    const there = binomial(users, share, most);
    const kept = share > 0 ? still((i + 1) * cell) / share : 1;
    const ends = i >= CELLS_A_SILENCE ? ending[i - CELLS_A_SILENCE] : new Float64Array(most + 1);
    const open = there.map((chance, n) => Math.max(0, chance - ended[n] - 0.5 * ends[n]));
    const leaving = share > 0 ? Math.min(1e6, hazard(i * cell)) : 0;
    const born: Numbers = new Float64Array(most + 1);
    thin(open, kept, 1 - kept, born);
    silently(open, leaving, cell).forEach((chance, n) => {
      born[n] = Math.max(0, born[n] - chance);
    });
    ending.push(silently(born, leaving, quietSeconds - 0.5 * cell));
    const next: Numbers = new Float64Array(most + 1);
    thin(ended, kept, 1 - kept, next);
    const half = Math.sqrt(kept);
    thin(ends, half, 1 - half, next);
    if (i === restCell) thin(underWay, half, 1 - half, next);
    ended = next;
    by.push(by[i] + sumOf(ends));
  }
  // Given that the silence under way is not the one.
  const later = lawOnGrid((edge) => by[edge] / (1 - atom), by.length - 1, cell);
  return {
    by: (t) => (1 - atom) * later.by(Math.max(0, t - 0.5 * everySeconds)) + (t >= rest ? atom : 0),
    atoms: [rest],
    scale: later.scale,
  };
}

/** The rate at which users leave on average from now on, each second. */
const averageHazard = (still: Survival, seconds: number): number =>
  seconds > 0 && still(0) > 0 ? Math.min(1e6, -Math.log(still(seconds) / still(0)) / seconds) : 0;
