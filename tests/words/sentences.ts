import { expect } from 'vitest';

const SENTENCE = /^(?:[\p{Lu}\p{N}]|preStop).*[\p{L}\p{N})”%]\.$/su;
const SLIP = /undefined|NaN|Infinity|\[object|\bnull\b|\$\{| {2}| [.,;:]|[.,;:]{2}/;

/** It starts with a capital (or as Kubernetes writes preStop), ends with a full stop, and nothing in it was put there by mistake. */
export function expectSentence(words: string, about: unknown): void {
  if (!SENTENCE.test(words)) expect(words, JSON.stringify(about)).toMatch(SENTENCE);
  expectNoSlip(words, about);
}

/** Nothing in it was put there by mistake. */
export function expectNoSlip(words: string, about: unknown): void {
  if (SLIP.test(words)) expect(words, JSON.stringify(about)).not.toMatch(SLIP);
}
