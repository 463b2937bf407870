import type { Command, FieldValue, ListValue } from '../../engine/index.ts';
import type { Recording } from '../../player/recording/recording.ts';
import type { Pending } from './pending.ts';

/** What one does on the page that undo can take back. */
export type Deed =
  | { type: 'command'; command: Command; seconds: number }
  | { type: 'change'; field: string; value: FieldValue | ListValue }
  | { type: 'restart' }
  | { type: 'newSeed' }
  /** Another scenario. */
  | { type: 'open'; name: string }
  /** A link or a file. */
  | { type: 'openRun' };

/** All that undo brings back: the whole run, and the changes that wait for a restart. */
export type Present = { recording: Recording; pending: Pending };

type Step = { deed: Deed; present: Present; key: string | null; at: number };

/** What can be undone and what can be done again, the nearest last. */
export type UndoStack = { readonly past: readonly Step[]; readonly future: readonly Step[] };

export const NOTHING_DONE: UndoStack = { past: [], future: [] };
const MAX_STEPS = 100;
/** Changes of the same thing within so many milliseconds are one step: a slider that is dragged. */
const SAME_STROKE_MS = 1_000;

/** Notes a deed and what was before it. Those with the same `key`, one soon after the other, are undone together. */
function noteDeed(stack: UndoStack, deed: Deed, before: Present, now: number, key: string | null): UndoStack {
  const last = stack.past.at(-1);
  const same = last !== undefined && key !== null && last.key === key && now - last.at < SAME_STROKE_MS;
  const step = { deed, key, at: now, present: same ? last.present : before };
  return { past: [...stack.past.slice(same ? 0 : 1 - MAX_STEPS, same ? -1 : undefined), step], future: [] };
}

/** One step back: what to show, and the stack from there. Null when nothing can be undone. */
export function undo({ past, future }: UndoStack, now: Present): { stack: UndoStack; present: Present } | null {
  const step = past.at(-1);
  if (step === undefined) return null;
  const stack = { past: past.slice(0, -1), future: [...future, { ...step, key: null, present: now }] };
  return { stack, present: step.present };
}

/** One step forth again. Null when nothing was undone. */
export function redo({ past, future }: UndoStack, now: Present): { stack: UndoStack; present: Present } | null {
  const step = future.at(-1);
  if (step === undefined) return null;
  const stack = { past: [...past, { ...step, present: now }], future: future.slice(0, -1) };
  return { stack, present: step.present };
}

/** What undo and redo would take back and do again. */
export function undoable({ past, future }: UndoStack): { undoable: Deed | null; redoable: Deed | null } {
  return { undoable: past.at(-1)?.deed ?? null, redoable: future.at(-1)?.deed ?? null };
}

/** Notes what is done on the page as it is done. `present` is how things are; `now` reads a clock in milliseconds. */
export function createDeeds(present: () => Present, now: () => number) {
  let done = NOTHING_DONE;
  const note = (deed: Deed, was: Present, key: string | null = null): void => {
    done = noteDeed(done, deed, was, now(), key);
  };
  return {
    done: () => done,
    note,
    /** Does something, and notes what was before it if it was done. */
    undoably: (deed: Deed, key: string | null, act: () => boolean): void => {
      const was = present();
      if (act()) note(deed, was, key);
    },
    /** Goes back or forth to a stack, unless something was done since `before`: that counts. */
    goTo: (stack: UndoStack, before: UndoStack): void => {
      if (done === before) done = stack;
    },
  };
}
