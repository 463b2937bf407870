import type { PhaseKind } from '../../engine/index.ts';
import type { Step } from './groupPhases.ts';
import { PHASE_WORDS } from './phaseWords.ts';

/** Two names of so many letters together stand beside each other. */
const SHORT = 10;

/** What a step does and to whom: the two lines of its label. */
export function stepWords({ kind, servers }: Step, names: readonly string[]): { verb: string; who: string } {
  if (servers.length === 0 || kind === 'aborted' || kind === 'close') return { verb: PHASE_WORDS[kind], who: '' };
  const [first, second] = servers.map((server) => names[server]);
  if (servers.length === 2 && first.length + second.length <= SHORT) {
    return { verb: PHASE_WORDS[kind], who: `${first}, ${second}` };
  }
  const more = servers.length > 1 ? ` +${servers.length - 1}` : '';
  return { verb: PHASE_WORDS[kind], who: `${first}${more}` };
}

/** What is being done in a part of a step that has several. */
export const PART_WORDS: Partial<Record<PhaseKind, string>> = {
  update: 'install',
  create: 'start',
  replace: 'start',
  restore: 'old version',
  test: 'test',
  putBack: 'put back',
};
