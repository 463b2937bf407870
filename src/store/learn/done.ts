import { quietly } from '../simulation/storedRun.ts';

const DONE = 'bonedry.lessons-done';

/** Which of these lessons were done in this browser. What is stored may be anything: the rest is left out. */
export function storedDone(ids: readonly string[]): string[] {
  const stored: unknown = quietly(() => JSON.parse(localStorage.getItem(DONE) ?? '[]'));
  return Array.isArray(stored) ? ids.filter((id) => stored.includes(id)) : [];
}

/** Keeps it for next time, where the browser allows it. */
export function storeDone(ids: readonly string[]): void {
  quietly(() => localStorage.setItem(DONE, JSON.stringify(ids)));
}
