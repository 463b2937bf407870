import { binomial, type Numbers, sumOf, thin } from './numbers.ts';
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
const ENOUGH = 0.97;

/**
 * When a counter first reads 0, which takes so many users for none with chance e^(−users · busy): a chain on the number left,
 * of whom each is still there with chance `still`, at 0 as later. Those who have left of all and those who were judged are followed apart. Half the
 * readings of a step come before those who leave in it, and half after.
 */
export function counterReadsNone(users: number, still: Survival, { everySeconds, busy }: Counter): TimeLaw {
  const most = Math.min(users, Math.ceil(BLIND / busy));
  const judge = most <= MOST_STATES ? chain(users, most, busy) : oneByOne(users, busy);
  const looks = [0];
  const by = [0];
  let stride = 1;
  let share = still(0);
  for (let step = 0; step < MOST_STEPS && by[step] < ENOUGH; step += 1) {
    const keep = (): number => (share > 0 ? still((looks[step] + stride) * everySeconds) / share : 1);
    while (stride > 1 && keep() < 1 - MOST_LEAVE) stride >>= 1;
    let judged = judge.after(share, keep(), stride);
    while (stride > 1 && judged - by[step] > MOST_JUDGED * (1 - by[step])) {
      stride >>= 1;
      judged = judge.after(share, keep(), stride);
    }
    judge.goOn();
    share *= keep();
    looks.push(looks[step] + stride);
    by.push(Math.min(1, judged));
    if (judged - by[step] < 0.4 * MOST_JUDGED * (1 - by[step])) stride *= 2;
  }
  return { by: (t) => chanceAt(looks, by, Math.floor(t / everySeconds + 1e-9)), atoms: [], scale: everySeconds };
}

/** The chance that a reading was 0 by the end of a step of so many looks; `goOn` takes that step. */
type Judge = { after(share: number, kept: number, looks: number): number; goOn(): void };

function chain(users: number, most: number, busy: number): Judge {
  let judged: Numbers = new Float64Array(most + 1);
  let later = judged;
  const unseen = Float64Array.from({ length: most + 1 }, (_, n) => -Math.expm1(-n * busy));
  const look = (numbers: Numbers, share: number, looks: number): void => {
    const there = binomial(users, share, most);
    for (let n = 0; n <= most; n += 1) {
      numbers[n] += Math.max(0, there[n] - numbers[n]) * (1 - unseen[n] ** (looks / 2));
    }
  };
  return {
    after: (share, kept, looks) => {
      const now = judged.slice();
      look(now, share, looks);
      later = new Float64Array(most + 1);
      thin(now, kept, 1 - kept, later);
      look(later, share * kept, looks);
      return sumOf(later);
    },
    goOn: () => {
      judged = later;
    },
  };
}

function oneByOne(users: number, busy: number): Judge {
  let judged = 0;
  let later = 0;
  return {
    after: (share, kept, looks) => {
      const none = (1 + share * Math.sqrt(kept) * Math.expm1(-busy)) ** users;
      later = 1 - (1 - judged) * (1 - none) ** looks;
      return later;
    },
    goOn: () => {
      judged = later;
    },
  };
}

/** The chance at a look, in a straight line between those that were worked out; beyond them it grows as it did last. */
function chanceAt(looks: readonly number[], by: readonly number[], look: number): number {
  const last = looks.length - 1;
  if (look >= looks[last]) {
    const hazard =
      last === 0 || by[last] >= 1
        ? 1
        : 1 - ((1 - by[last]) / (1 - by[last - 1])) ** (1 / (looks[last] - looks[last - 1]));
    return 1 - (1 - by[last]) * (1 - hazard) ** (look - looks[last]);
  }
  let from = 0;
  for (let to = last; to - from > 1; ) {
    const middle = (from + to) >> 1;
    if (looks[middle] > look) to = middle;
    else from = middle;
  }
  const part = (look - looks[from]) / (looks[from + 1] - looks[from]);
  return by[from] + part * (by[from + 1] - by[from]);
}
