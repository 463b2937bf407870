import type { FieldWords } from '../../words/settings/fields/fieldWords.ts';
import { trafficFields } from '../../words/settings/fields/traffic.ts';

/** The fields of the first group, in order; the two that matter most come first. Names in # are parts with more than one field. */
export const FIRST_GROUP = [
  'traffic.arrivalRate',
  'traffic.sessionLength.meanSeconds',
  '#load',
  'traffic.sessionLength.distribution',
  '#spread',
  'traffic.buyerShare',
  'traffic.orderPart',
  'traffic.basket',
  'traffic.returnProbability',
  'traffic.awaySeconds',
  'traffic.thinkSeconds',
  'traffic.requestSeconds',
];

/** The words of one of them: all are about the traffic, and the words of other fields come later. */
export function firstGroupField(path: string): FieldWords {
  return trafficFields[path as keyof typeof trafficFields];
}
