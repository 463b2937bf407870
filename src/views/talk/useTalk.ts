import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Role } from '../../store/present/message.ts';
import { type OpenTalk, openTalk } from '../../store/present/openTalk.ts';
import type { Shown } from '../../store/present/state.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';

/** This window's part in its talk, as long as it is drawn; null before. */
export function useOpenTalk(role: Role): OpenTalk | null {
  const simulation = useSimulation();
  const [talk, setTalk] = useState<OpenTalk | null>(null);
  useEffect(() => {
    const opened = openTalk(simulation, role);
    setTalk(opened);
    return () => {
      opened.close();
      setTalk(null);
    };
  }, [simulation, role]);
  return talk;
}

export const TalkContext = createContext<OpenTalk | null>(null);

/** The talk that is given here. @throws outside of a TalkContext */
export function useTalk(): OpenTalk {
  const talk = useContext(TalkContext);
  if (talk === null) throw new Error('useTalk needs a TalkContext around it');
  return talk;
}

/** A fact of the talk; the component renders again when it changes. */
export function useTalkFact<T>(select: (shown: Shown) => T): T {
  return useStore(useTalk().store, select);
}
