import { expect } from 'vitest';

/** It starts with a capital (or as Kubernetes writes preStop), ends with a full stop, and nothing in it was put there by mistake. */
export function expectSentence(words: string, about: unknown): void {
  expect(words, JSON.stringify(about)).toMatch(/^(?:[\p{Lu}\p{N}]|preStop).*[\p{L}\p{N})”%]\.$/su);
  expectNoSlip(words, about);
}

/** Nothing in it was put there by mistake. */
export function expectNoSlip(words: string, about: unknown): void {
  expect(words, JSON.stringify(about)).not.toMatch(
    /undefined|NaN|Infinity|\[object|\bnull\b|\$\{| {2}| [.,;:]|[.,;:]{2}/,
  );
}
