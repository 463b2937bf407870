import type { Talk } from '../../store/present/state.ts';
import { faster, type Shortcut, slower } from '../help/shortcuts.ts';
import { nextStep, previousStep, toStep } from './steps.ts';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The keys of a talk, in either window; those that step are what clickers send. */
export const TALK_KEYS: readonly Shortcut<Talk>[] = [
  { act: 'toggle', keys: 'Space', run: ({ simulation }) => simulation.toggle() },
  { act: 'nextStep', keys: 'PageDown', run: nextStep },
  { act: 'nextStep', keys: 'ArrowRight', run: nextStep },
  { act: 'previousStep', keys: 'PageUp', run: previousStep },
  { act: 'previousStep', keys: 'ArrowLeft', run: previousStep },
  { act: 'firstStep', keys: 'Home', run: (talk) => toStep(talk, 1) },
  { act: 'blank', keys: 'b', run: ({ toggleBlank }) => toggleBlank() },
  { act: 'blank', keys: '.', run: ({ toggleBlank }) => toggleBlank() },
  { act: 'lockedOut', keys: 'l', run: ({ toggleLockedOut }) => toggleLockedOut() },
  { act: 'faster', keys: 'ArrowUp', run: ({ simulation }) => faster(simulation) },
  { act: 'slower', keys: 'ArrowDown', run: ({ simulation }) => slower(simulation) },
];

/** A digit goes to its step. */
export const DIGIT_KEYS: readonly Shortcut<Talk>[] = DIGITS.map((digit) => ({
  act: 'toStep',
  keys: String(digit),
  run: (talk) => toStep(talk, digit),
}));

/** The same for the help, which has the digits in one line. */
export const TALK_HELP: readonly Pick<Shortcut<Talk>, 'act' | 'keys'>[] = [
  ...TALK_KEYS,
  { act: 'toStep', keys: 'digits' },
];
