import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { Help } from '../help/Help.tsx';
import type { Shortcut } from '../help/shortcuts.ts';
import { useHelpKey, useShortcuts } from '../help/useShortcuts.ts';
import { DIGIT_KEYS, TALK_HELP, TALK_KEYS } from './talkKeys.ts';
import { useTalk } from './useTalk.ts';

/** Obeys the keys of a talk, unless they are switched off. Returns the list of them, once `?` has opened it; `more` are listed too. */
export function useTalkKeys(keysOn: boolean, more: readonly Pick<Shortcut, 'act' | 'keys'>[] = []) {
  const talk = useTalk();
  const [on, setOn] = useState(keysOn);
  const [helping, setHelping] = useState(false);
  useShortcuts(on, TALK_KEYS, talk);
  useShortcuts(on, DIGIT_KEYS, talk);
  useHelpKey(useCallback(() => setHelping(true), []));
  const help: ReactNode = helping && (
    <Suspense>
      <Help keys={[...TALK_HELP, ...more]} several={false} on={on} onSwitch={setOn} onClose={() => setHelping(false)} />
    </Suspense>
  );
  return { on, help };
}
