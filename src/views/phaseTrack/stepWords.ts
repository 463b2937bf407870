import type { PhaseKind } from '../../engine/index.ts';
import type { Step, StepKind } from './groupPhases.ts';

const VERBS: Record<StepKind, string> = {
  balanced: 'Balanced',
  bleed: 'Bleed',
  lockOut: 'Lock out',
  close: 'Close the site',
  create: 'Start',
  replace: 'Swap in',
  update: 'Update',
  observe: 'Watch',
  switch: 'Switch from',
  retire: 'Retire',
  restore: 'Restore',
  done: 'Done',
  rolledBack: 'Rolled back',
  aborted: 'Aborted',
};

/** What a step does and to whom: the two lines of its label. */
export function stepWords({ kind, servers }: Step, names: readonly string[]): { verb: string; who: string } {
  if (servers.length === 0 || kind === 'aborted' || kind === 'close') return { verb: VERBS[kind], who: '' };
  const more = servers.length > 1 ? ` +${servers.length - 1}` : '';
  return { verb: VERBS[kind], who: `${names[servers[0]]}${more}` };
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
