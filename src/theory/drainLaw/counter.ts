import { binomial, sumOf, thin } from './numbers.ts';
import type { Survival } from './survivalOf.ts';
import type { TimeLaw } from './timeLaw.ts';

/** A counter of requests in flight that is read every `everySeconds`: a user has one with chance `busy`. */
export type Counter = { everySeconds: number; busy: number };

/** In one step not more of them leave, nor is more of the chance judged. */
const MOST_LEAVE = 0.025;
const MOST_JUDGED = 0.08;
/** With more users than this many a chance of 1 the counter never reads 0, as good as. */
const BLIND = 12;
/** With more states the readings are taken one by one, as if none knew of the others. */
const MOST_STATES = 400;
const MOST_STEPS = 4000;
const NEARLY_ALL = 1 - 1e-4;

/**
 * When a counter first reads 0, which takes so many users for none with chance e^(−users · busy): a chain on the number left,
 * of whom each is still there with chance `still`. Those who have left of all and those who were judged are followed apart.
 */
export function counterReadsNone(users: number, still: Survival, { everySeconds, busy }: Counter): TimeLaw {
  const states = Math.min(users, Math.ceil(BLIND / busy));
  const chain = states <= MOST_STATES;
  const most = chain ? states : 0;
  const seen = Float64Array.from({ length: most + 1 }, (_, n) => Math.exp(-n * busy));
  const looks = [0];
  const by = [0];
  let judged = new Float64Array(most + 1);
  let stride = 1;
  let share = 1;
  for (let look = 0, step = 0; step < MOST_STEPS && by[step] < NEARLY_ALL; step += 1) {
    const keep = (more: number) => (share > 0 ? still((look + more) * everySeconds) / share : 1);
    while (stride > 1 && keep(stride) < 1 - MOST_LEAVE) stride >>= 1;
    let kept = keep(stride);
    const there = chain ? binomial(users, share, most) : null;
    const next = (strides: number): Float64Array<ArrayBuffer> => {
      if (there === null) {
        const none = (1 - share * Math.sqrt(kept) * -Math.expm1(-busy)) ** users;
        return Float64Array.of(1 - (1 - judged[0]) * (1 - none) ** strides);
      }
      const now = judged.slice();
      for (let n = 0; n <= most; n += 1) {
        now[n] += Math.max(0, there[n] - judged[n]) * (1 - (1 - seen[n]) ** (strides / 2));
      }
      const later = new Float64Array(most + 1);
      thin(now, kept, 1 - kept, later);
      const left = binomial(users, share * kept, most);
      for (let n = 0; n <= most; n += 1) {
        later[n] += Math.max(0, left[n] - later[n]) * (1 - (1 - seen[n]) ** (strides / 2));
      }
      return later;
    };
    let after = next(stride);
    while (stride > 1 && sumOf(after) - by[step] > MOST_JUDGED * (1 - by[step])) {
      stride >>= 1;
      kept = keep(stride);
      after = next(stride);
    }
    judged = after;
    look += stride;
    share *= kept;
    looks.push(look);
    by.push(Math.min(1, sumOf(judged)));
    stride *= 2;
  }
  return { by: (t) => between(looks, by, Math.floor(t / everySeconds + 1e-9)), atoms: [], scale: everySeconds };
}

/** The chance at a look, in a straight line between those that were worked out. */
function between(looks: readonly number[], by: readonly number[], look: number): number {
  if (look >= looks[looks.length - 1]) return 1;
  let from = 0;
  for (let to = looks.length - 1; to - from > 1; ) {
    const middle = (from + to) >> 1;
    if (looks[middle] > look) to = middle;
    else from = middle;
  }
  const part = (look - looks[from]) / (looks[from + 1] - looks[from]);
  return by[from] + part * (by[from + 1] - by[from]);
}
