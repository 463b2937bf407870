import { part } from '../catalogue.ts';

/** What each key does. */
export const keyWords = part('keys', {
  toggle: 'Play or pause',
  step: 'One tick on',
  back: 'One tick back',
  stepPhase: 'On to the end of the phase',
  backPhase: 'Back to the beginning of the phase',
  home: 'To the start',
  end: 'To the end of what was played',
  nextPhase: 'Next phase',
  faster: 'Faster',
  slower: 'Slower',
  restart: 'Restart with the same users',
  newSeed: 'Restart with other users (new seed)',
  undo: 'Undo',
  redo: 'Redo',
  present: 'Present: before a room, on the whole screen',
  nextStep: 'On to the next step',
  previousStep: 'Back to the beginning of the step, then to the one before',
  firstStep: 'To the first step',
  toStep: 'To the step of this number',
  blank: 'Black, and back',
  lockedOut: 'The same moment locked out, and back',
  fullScreen: 'Full screen, and back',
  leave: 'Leave',
});

/** What keys do. */
export type KeyAct = keyof typeof keyWords;

/** What some of them do where several runs play in step. */
export const keyWordsOfSeveral = part('keysOfSeveral', {
  toggle: 'Play or pause all runs',
  home: 'To where the runs part',
} satisfies Partial<Record<KeyAct, string>>);

/** What is written on keys, where that is more than a letter. */
export const keyNames = part('keyNames', {
  Space: 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page down',
  PageUp: 'Page up',
  Home: 'Home',
  End: 'End',
  Escape: 'Esc',
  digits: '1 – 9',
  '$mod+z': 'Ctrl+Z',
  '$mod+y': 'Ctrl+Y',
  '$mod+Shift+z': 'Ctrl+Shift+Z',
} as Record<string, string>);

export const helpWords = part('help', {
  keys: 'Keys',
  thisList: 'This list',
  belong: 'Within a field, a slider, the stage or the timeline the keys belong to it: Tab moves on.',
  belongOfSeveral: 'Within a field, a slider, the table or the timeline the keys belong to it: Tab moves on.',
  obey: 'Obey these keys',
});
