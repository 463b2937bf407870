import type { Returning } from '../drainLaw/returns.ts';
import type { Survival } from '../drainLaw/survivalOf.ts';

const CELLS = 300;
/** So many visits and times away are followed; beyond, it goes on as it went last. */
const VISITS = 12;
/** Who goes for good more seldom than with this chance is not followed for longer. */
const SELDOM = 0.05;

/** Who is there to begin with: one whose visit goes on as `still` says, or one who is away and will come back. */
export type Beginning = Survival | 'away';

/**
 * The chance that somebody is there t seconds later, on this visit or one that follows: each lasts as `visit` says, and comes again
 * with a chance after a time away that has no memory. `scale` in seconds, of the order of a visit.
 */
export function presence(
  visit: Survival,
  { probability, awaySeconds }: Pick<Returning, 'probability' | 'awaySeconds'>,
  scale: number,
): (beginning: Beginning) => Survival {
  const cell = (VISITS * (scale + awaySeconds)) / Math.max(SELDOM, 1 - probability) / CELLS;
  // Whoever comes back comes in the middle of a cell.
  const late = Float64Array.from({ length: CELLS + 1 }, (_, i) => (i === 0 ? 1 : visit((i - 0.5) * cell)));
  const staysAway = awaySeconds > 0 ? Math.exp(-cell / awaySeconds) : 0;
  const goesAndStays = (awaySeconds / cell) * (1 - staysAway);
  return (beginning) => {
    const first: Survival = beginning === 'away' ? () => 0 : beginning;
    const back = new Float64Array(CELLS);
    const there = new Float64Array(CELLS + 1);
    let away = beginning === 'away' ? 1 : 0;
    there[0] = first(0);
    for (let i = 0; i < CELLS; i += 1) {
      let left = first(i * cell) - first((i + 1) * cell);
      for (let j = 0; j < i; j += 1) left += back[j] * (late[i - j] - late[i - j + 1]);
      back[i] = away * (1 - staysAway) + probability * left * (1 - goesAndStays);
      const atOnce = back[i] * (1 - late[1]);
      away = away * staysAway + probability * (left * goesAndStays + atOnce);
      there[i + 1] = Math.max(0, there[i] - left + back[i] - atOnce);
    }
    const fades = there[CELLS - 1] > 0 ? there[CELLS] / there[CELLS - 1] : 0;
    return (t) => {
      const place = t / cell;
      if (place >= CELLS) return there[CELLS] * Math.min(1, fades) ** (place - CELLS);
      const i = Math.floor(place);
      return there[i] + (place - i) * (there[i + 1] - there[i]);
    };
  };
}
