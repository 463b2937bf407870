import type { Ledger, Observation } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { counted, isOne } from '../quantities.ts';
import { harmsTold, harmsWords } from '../run/outcome.ts';

export const answerWords = part('answer', {
  title: 'What this shows',
  next: 'Next lesson',
  nobodyHurt: 'Nobody was hurt.',
  hurt: (people: number) => `${counted(people, 'person')} ${isOne(people) ? 'was' : 'were'} hurt.`,
  took: (time: string) => `It took ${time}.`,
  otherwise: (harms: string) => `This time it went otherwise: ${harms}.`,
});

/** What a run did to its users where that does not bear out the answer. */
export function otherwiseWords(ledger: Ledger): string {
  return answerWords.otherwise(harmsWords(ledger));
}

/** How a rollout that was done went for people, in the fewest words: "78 people were hurt. It took 3 min."; '' until then. */
export function headlineWords({ ledger, rollout }: Pick<Observation, 'ledger' | 'rollout'>): string {
  if (rollout.status !== 'done') return '';
  const { hurt, nobodyHurt, took } = answerWords;
  const whom = ledger.peopleHurt > 0 ? hurt(ledger.peopleHurt) : harmsTold(ledger).length === 0 ? nobodyHurt : '';
  return [whom, took(durationWords(ledger.rolloutSeconds))].filter(Boolean).join(' ');
}
