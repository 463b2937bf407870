import type { Simulation } from '../simulation/state.ts';
import { quietly } from '../simulation/storedRun.ts';
import { openLine } from './line.ts';
import type { Role } from './message.ts';
import type { Talk } from './state.ts';
import { createTalk } from './talk.ts';
import { newId, talkId } from './talkAddress.ts';

const BEAT_MS = 1_000;

/** A talk of this browser, and how to have another of its windows heard where the browser keeps pages apart. */
export type OpenTalk = Talk & { add(partner: Window): void };

/** This window's part in its talk. */
export function openTalk(simulation: Simulation, role: Role): OpenTalk {
  const id = talkId(role);
  const key = `bonedry.talk.${id}.${role}`;
  let add: OpenTalk['add'] = () => {};
  const talk = createTalk(simulation, {
    ...{ id, role, me: newId() },
    line: (hear) => {
      const line = openLine(id, hear);
      add = line.add;
      return line;
    },
    now: () => performance.now(),
    isHidden: () => document.hidden,
    kept: {
      read: () => quietly(() => sessionStorage.getItem(key)),
      write: (text) => void quietly(() => sessionStorage.setItem(key, text)),
    },
  });
  const timer = setInterval(talk.beat, BEAT_MS);
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) location.reload();
  };
  const close = (): void => {
    clearInterval(timer);
    window.removeEventListener('pagehide', close);
    document.removeEventListener('visibilitychange', talk.beat);
    talk.close();
  };
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', comeBack, { once: true });
  document.addEventListener('visibilitychange', talk.beat);
  return { ...talk, add, close };
}
