/** Users of about the same age, in seconds. */
export type AgeGroup = { age: number; users: number };

const GROUPS = 128;

/**
 * At most so many groups (an even number), youngest first, each at the mean of its ages. The youngest and the oldest, who decide when the last
 * one leaves, stand alone; towards the middle the groups grow.
 */
export function groupAges(ages: Float64Array, most = GROUPS): AgeGroup[] {
  const sorted = ages.slice().sort();
  const groups: AgeGroup[] = [];
  let from = 0;
  for (const end of groupEnds(sorted.length, most)) {
    let sum = 0;
    for (let i = from; i < end; i += 1) sum += sorted[i];
    groups.push({ age: sum / (end - from), users: end - from });
    from = end;
  }
  return groups;
}

/** Ranks at which the groups end, the upper half the lower one's mirror image. */
export function groupEnds(users: number, most = GROUPS): number[] {
  if (users <= most) return Array.from({ length: users }, (_, i) => i + 1);
  const middle = Math.floor(users / 2);
  const lower = growingEnds(middle, most / 2);
  const upper = growingEnds(users - middle, most / 2).map((end) => users - end);
  return [...lower, ...upper.reverse().slice(1), users];
}

function growingEnds(users: number, half: number): number[] {
  return Array.from({ length: half }, (_, i) => Math.max(i + 1, Math.round(users * ((i + 1) / half) ** 3)));
}
