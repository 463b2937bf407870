import { fingerprint, parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import type { Message, Role } from '../../../src/store/present/message.ts';
import type { Talk } from '../../../src/store/present/state.ts';
import { createTalk } from '../../../src/store/present/talk.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import type { Simulation } from '../../../src/store/simulation/state.ts';

/** Windows of one talk, on a line that delivers when it is told to, and one clock. */
export function room(scenario: ScenarioInput = {}) {
  const windows: { hear(data: unknown): void; frame(): void; isOpen: boolean }[] = [];
  const under = new Map<string, string>();
  let mail: { from: number; text: string }[] = [];
  let time = 0;
  let opened = 0;
  const deliver = () => {
    for (let i = 0; i < 50 && mail.length > 0; i++) {
      const sent = mail;
      mail = [];
      for (const { from, text } of sent)
        for (const [to, { hear, isOpen }] of windows.entries()) if (to !== from && isOpen) hear(JSON.parse(text));
    }
  };
  return {
    deliver,
    /** Lets so many frames pass in all windows. */
    frames: (count: number) => {
      for (let i = 0; i < count; i++) {
        time += 16;
        for (const { frame, isOpen } of windows) if (isOpen) frame();
        deliver();
      }
    },
    pass: (ms: number) => {
      time += ms;
    },
    send: (data: unknown) => {
      for (const { hear } of windows) hear(data);
    },
    open: (role: Role, hidden = () => false): Talk & { shown(): unknown[]; vanish(): void } => {
      const at = windows.length;
      const simulation: Simulation = createSimulation(parseScenario(scenario), () => time);
      windows.push({ hear: () => {}, isOpen: true, frame: () => simulation.advance(0.016) });
      const talk = createTalk(simulation, {
        ...{ id: 'talk', role, me: `window${opened++}` },
        line: (hear) => {
          windows[at].hear = hear;
          const post = (message: Message) => mail.push({ from: at, text: JSON.stringify(message) });
          return { post, close: () => {} };
        },
        now: () => time,
        isHidden: hidden,
        kept: { read: () => under.get(role) ?? null, write: (text) => under.set(role, text) },
      });
      deliver();
      return {
        ...talk,
        close: () => {
          talk.close();
          windows[at].isOpen = false;
          deliver();
        },
        vanish: () => {
          windows[at].isOpen = false;
        },
        shown: () => {
          const [{ world, moment, playing }] = simulation.frames();
          return [world.tick, moment, playing, fingerprint(world as never)];
        },
      };
    },
  };
}
