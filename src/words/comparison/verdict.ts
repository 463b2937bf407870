import { type Harm, type Ledger, usersHurt } from '../../engine/index.ts';
import type { Against, RunOutcome, Verdict } from '../../store/comparison/verdict.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { joined } from '../names.ts';
import { share } from '../quantities.ts';
import { harmClauses, harmsTold, harmsWords } from '../run/outcome.ts';

const t = part('comparisonVerdict', {
  noneFinished: 'No run came to a good end.',
  equal: (outcome: string) => `It makes no difference: ${outcome}.`,
  nobodyHurt: (subject: string, outcome: string, time: string) =>
    `${subject} is the way to go: ${outcome}, in ${time}.`,
  leastHurt: (subject: string, outcome: string, time: string) =>
    `None is without harm. ${subject} did the least: ${outcome}, in ${time}.`,
  nobody: 'nobody was cut off or turned away, no order was lost',
  but: (verdict: string, harms: string) => `${verdict} But ${harms}.`,
  aborted: (subject: string) => `${subject} was broken off.`,
  stuck: (subject: string) => `${subject} is stuck.`,
  same: (subject: string) => `${subject} comes out the same.`,
  faster: (time: string) => `is ${time} faster`,
  slower: (time: string) => `takes ${time} longer`,
  dearer: (part: string) => `needs ${part} more server time`,
  fasterAtAPrice: (subject: string, faster: string, price: string) => `${subject} ${faster}, at a price: ${price}.`,
  price: (subject: string, price: string) => `${subject} has its price: ${price}.`,
  priceAndSlower: (subject: string, price: string, slower: string) =>
    `${subject} has its price: ${price}, and it ${slower}.`,
  noMore: (subject: string, rest: string) => `${subject} hurts no more people${rest}.`,
  also: (what: string) => `, ${what}`,
  fasterBut: (faster: string, but: string) => `, ${faster}, but ${but}`,
  butHarms: (harms: string) => `; but ${harms}`,
  asWell: ' and does as well',
});

/** Which run to prefer, and a sentence about each of the others. `subjects` are what sentences about the runs begin with. */
export function verdictWords(
  verdict: Verdict,
  runs: readonly RunOutcome[],
  subjects: readonly string[],
): { headline: string; reasons: string[] } {
  if (verdict.best === null) {
    const finished = runs.find(({ status }) => status === 'done');
    const alike = verdict.type === 'equal' && finished !== undefined;
    return { headline: alike ? withOtherHarms(t.equal, finished.ledger) : t.noneFinished, reasons: [] };
  }
  const { ledger } = runs[verdict.best];
  const time = durationWords(ledger.rolloutSeconds);
  const headline = withOtherHarms((outcome) => t[verdict.type](subjects[verdict.best], outcome, time), ledger);
  const reasons = verdict.others.map(({ run, against }) => reason(subjects[run], runs[run].ledger, against));
  return { headline, reasons };
}

/** A sentence on how it came out; where no one was hurt, what else was done follows in one of its own. */
function withOtherHarms(say: (outcome: string) => string, ledger: Ledger): string {
  if (usersHurt(ledger) + ledger.ordersLost > 0) return say(harmsWords(ledger));
  const harms = harmsTold(ledger);
  return harms.length === 0 ? say(t.nobody) : t.but(say(t.nobody), harmClauses(ledger, harms));
}

/** Why not this one. */
function reason(subject: string, ledger: Ledger, against: Against): string {
  if (!('savedSeconds' in against)) return t[against.type](subject);
  const { savedSeconds, dearer, more } = against;
  const isFaster = savedSeconds > 0;
  const takes = (isFaster ? t.faster : t.slower)(durationWords(Math.abs(savedSeconds)));
  const time = Math.abs(savedSeconds) < 0.5 ? null : takes;
  if (against.type === 'moreHurt') {
    const price = harmsWords(ledger);
    if (time === null) return t.price(subject, price);
    return isFaster ? t.fasterAtAPrice(subject, time, price) : t.priceAndSlower(subject, price, time);
  }
  const bill = dearer >= WORTH_TELLING ? t.dearer(share(dearer)) : null;
  return t.noMore(subject, `${costs(time, isFaster, bill)}${otherHarms(ledger, more)}` || t.asWell);
}

/** What has to be dearer by less is as dear. */
const WORTH_TELLING = 0.01;

function costs(time: string | null, isFaster: boolean, bill: string | null): string {
  if (time !== null && isFaster && bill !== null) return t.fasterBut(time, bill);
  const both = [time, bill].filter((part) => part !== null);
  return both.length === 0 ? '' : t.also(joined(both));
}

/** What it does more of, though it hurts no more people. */
function otherHarms(ledger: Ledger, more: readonly Harm[]): string {
  const told = harmsTold(ledger).filter((harm) => more.includes(harm));
  return told.length === 0 ? '' : t.butHarms(harmClauses(ledger, told));
}
