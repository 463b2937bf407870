import { leave } from '../../../store/present/talkAddress.ts';
import type { ShownView } from '../../../store/shownView.ts';
import type { Shortcut } from '../../help/shortcuts.ts';
import { toggleFullScreen } from './useFullScreen.ts';

/** The keys of the room's window alone. */
export const ROOM_KEYS: readonly Shortcut<ShownView>[] = [
  { act: 'fullScreen', keys: 'f', run: toggleFullScreen },
  { act: 'leave', keys: 'Escape', run: leave },
];
