import { type ReactNode, useState } from 'react';
import type { Role } from '../../store/present/message.ts';
import { addressOf } from '../../store/present/talkAddress.ts';
import { presentWords } from '../../words/talk/present.ts';
import { useTalk } from './useTalk.ts';

const SHAPE = { speaker: 'popup,width=1280,height=720', present: 'popup,width=1280,height=720' };

/** How to open another window of this talk, and what to say where the browser does not. */
export function useOtherWindow(role: Role): { open: () => void; blocked: ReactNode } {
  const talk = useTalk();
  const [isBlocked, setBlocked] = useState(false);
  const open = () => {
    const opened = window.open(addressOf(role, talk.id), `bonedry-${role}-${talk.id}`, SHAPE[role]);
    if (opened) talk.add(opened);
    setBlocked(opened === null);
  };
  const address = addressOf(role, talk.id);
  const blocked = isBlocked && (
    <p className="talk-line" role="alert">
      {presentWords.blocked}{' '}
      <a href={address} target="_blank" rel="noopener opener">
        {address}
      </a>
    </p>
  );
  return { open, blocked };
}
