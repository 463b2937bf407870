import type { Problem } from '../../../engine/index.ts';
import { problemWords } from '../../../words/settings/problems.ts';

/** What is wrong with what was typed, in words. */
export function FaultText({ fault }: { fault: Problem }) {
  return problemWords(fault);
}
