import type { PhaseKind } from '../../engine/index.ts';

/** What is done in a phase, in a word or three; a server's name may follow. */
export const PHASE_WORDS: Record<PhaseKind, string> = {
  balanced: 'Balanced',
  drain: 'Bleed',
  lockOut: 'Lock out',
  close: 'Close the site',
  create: 'Start',
  replace: 'Swap in',
  update: 'Update',
  test: 'Test',
  putBack: 'Put back',
  observe: 'Watch',
  switch: 'Switch from',
  retire: 'Retire',
  restore: 'Restore',
  done: 'Done',
  rolledBack: 'Rolled back',
  aborted: 'Aborted',
};
