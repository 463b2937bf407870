import { type Holding, holds, MOST_FULL } from '../../plan/capacity.ts';
import { part } from '../catalogue.ts';
import { count, counted, numbers, share } from '../quantities.ts';

const t = part('planCapacity', {
  title: 'Do the others hold?',
  about:
    'As if all users of the busiest moment were on the servers that stay in service, by theory; whom crowds saw turned away, beside it.',
  nothingOut: 'Nothing is taken out before it is replaced: the second environment has as many places.',
  nothingOutOfPods:
    'No pod ends before another has taken its place: there are never fewer places than before the rollout.',
  allOut: 'All servers are out at once: nobody is let in meanwhile.',
  hold: (out: string, full: string) =>
    `With ${out} out at once the rest holds: at the busiest moment ${full} of its places are taken, and in at least 999 of 1,000 rollouts everybody finds room.`,
  unless: 'Servers that crash, or are left out after a failed test, are not counted in.',
  tight: (out: string, full: string, chance: string) =>
    `With ${out} out at once ${full} of the rest’s places are taken at the busiest moment: in up to ${chance} of rollouts somebody finds no room.`,
  refuse: (out: string, full: string) =>
    `Not with ${out} out at once: at the busiest moment the rest would need ${full} of its places.`,
  turnedAway: (users: string) => `About ${users} would be turned away.`,
  upTo: (servers: string) => `Up to ${servers} out at once would hold.`,
  noBatch: 'Not even one at a time would hold.',
  fewest: (servers: string, out: string) => `It takes ${servers} to hold with ${out} out at once.`,
  caption: 'How the others bear it, by how many servers are out at once',
  out: 'Out at once',
  inService: 'In service',
  full: 'Places taken at the busiest',
  noRoom: 'Somebody finds no room',
  turned: 'Turned away, on average',
  verdict: 'Verdict',
  atMost: (chance: string) => `at most ${chance}`,
  under: 'under 0.1 %',
  perhaps: 'perhaps always',
  chosen: 'the plan',
  watch: (out: string) => `Watch ${out} at a time`,
  holdsShort: 'holds',
  slowShort: 'holds, slowly',
  failsShort: 'does not hold',
});
export const capacityWords = t;

/** Above this chance of more users than they answer fast, the servers in service are told slow. */
const SLOW = 0.5;

/** What a number of servers that are out comes to: the verdict of its row. */
export function holdingWords(holding: Holding): string {
  if (!holds(holding)) return t.failsShort;
  return holding.crowded > SLOW ? t.slowShort : t.holdsShort;
}

/** How likely it may be at most that anybody finds no room; for all that theory knows it may be certain. */
export function noRoomWords({ full }: Holding): string {
  if (full <= MOST_FULL) return t.under;
  return full < 1 ? t.atMost(chanceWords(full)) : t.perhaps;
}

/** A chance in percent, to one digit where it is small: "0.4 %", "12 %". */
export function chanceWords(chance: number): string {
  return numbers.percent(count(Number((100 * chance).toPrecision(chance < 0.1 ? 1 : 2))));
}

/** What is said of the plan itself: whether the others hold, and if not, what would. */
export function capacityAnswer(
  plan: Holding,
  ofPods: boolean,
  turnedAway: number | null,
  mostOut: number,
  fewest: number | null,
  losesMore: boolean,
): string[] {
  const unless = losesMore ? [t.unless] : [];
  if (plan.out === 0) return [ofPods ? t.nothingOutOfPods : t.nothingOut, ...unless];
  if (plan.inService === 0) return [t.allOut];
  const noun = ofPods ? 'pod' : 'server';
  const out = counted(plan.out, noun);
  if (holds(plan)) return [t.hold(out, share(plan.share)), ...unless];
  const verdict =
    plan.share >= 1 ? t.refuse(out, share(plan.share)) : t.tight(out, share(plan.share), chanceWords(plan.full));
  return [
    verdict,
    ...(turnedAway !== null && turnedAway >= 0.5 ? [t.turnedAway(counted(Math.round(turnedAway), 'user'))] : []),
    mostOut > 0 ? t.upTo(counted(mostOut, noun)) : t.noBatch,
    ...(fewest === null ? [] : [t.fewest(counted(fewest, noun), count(plan.out))]),
  ];
}
