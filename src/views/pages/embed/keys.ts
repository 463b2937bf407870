import type { Playback } from '../../../store/playback/playback.ts';
import type { Shortcut } from '../../help/shortcuts.ts';

/** The keys of an embedded run while it has the focus: all others are for the page around it. */
export const STAMP_KEYS: readonly Shortcut<Playback>[] = [
  { act: 'toggle', keys: 'Space', run: ({ toggle }) => toggle() },
  { act: 'toggle', keys: 'k', run: ({ toggle }) => toggle() },
];
