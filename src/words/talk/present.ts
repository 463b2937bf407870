import type { LockOutRefusal } from '../../store/present/lockedOut.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { count, numbers } from '../quantities.ts';
import { recordingProblemWords } from '../run/recordingProblems.ts';
import { problemWords } from '../settings/problems.ts';

/** The run before a room. */
export const presentWords = part('present', {
  title: 'Bone Dry: room',
  room: 'Before the room',
  sentence: 'What is so now',
  lockedOut: 'Same moment, locked out',
  controls: 'Presenter',
  back: 'Back',
  next: 'Next',
  play: 'Play',
  pause: 'Pause',
  blank: 'Blank',
  showAgain: 'Show again',
  isBlank: 'The room is black, and the clock stands still. B shows it again.',
  lockOut: 'Locked out',
  fullScreen: 'Full screen',
  speaker: 'Speaker’s window',
  leave: 'Leave',
  steps: (done: number, all: number) => `Step ${count(done)} of ${count(all)}`,
  speedOf: (speed: number, playing: boolean) => `${count(speed)}× · ${playing ? 'playing' : 'paused'}`,
  blocked: 'The browser did not open the window. Allow it, or open this address in another window:',
  already: 'This run locks its users out itself: there is nothing else to show.',
  lockedOutNot: (why: string) => `This moment can’t be shown locked out. ${why}`,
});

/** Why the same moment can't be shown locked out. */
export function lockOutRefusalWords(refusal: LockOutRefusal): string {
  if (refusal.type === 'already') return presentWords.already;
  const why = refusal.type === 'work' ? recordingProblemWords(refusal.problem) : problemWords(refusal.problem);
  return presentWords.lockedOutNot(why);
}

/** The window that the room doesn't see. */
export const speakerWords = part('speaker', {
  title: 'Bone Dry: speaker',
  speaker: 'Speaker',
  inRoom: 'In the room',
  openRoom: 'Open the room’s window',
  alone: 'No room window is open.',
  inStep: 'In step',
  together: (tick: number) => `In step, tick ${count(tick)}`,
  catchingUp: 'Catching up',
  lost: 'The room’s window does not answer.',
  apart: 'This browser keeps pages that are files apart: open the room’s window from here.',
  reconnect: 'Reconnect',
  roomIsBlack: 'The room is black.',
  notesOf: (step: number, steps: number) => `Notes · ${count(step)} of ${count(steps)}`,
  next: 'Next',
  last: 'This is the last step.',
  startsAt: (clock: string) => `Begins at ${clock}.`,
  phases: 'Steps, by their digits',
  key: (name: string, key: string) => `${name} (${key})`,
  talk: 'Talk',
  now: 'Now',
  minutes: 'Length of the talk in minutes',
  of: 'of',
  min: 'min',
  over: (time: string) => `${time} over`,
  start: 'Start the talk’s clock',
  pause: 'Pause the talk’s clock',
  reset: 'Set the talk’s clock to 0',
});

/** A stretch of real time as on a stopwatch: "4:12". */
export const stopwatchWords = (milliseconds: number): string => clockWords(milliseconds / 1_000);

/** The time of day: "14:31". */
export function timeOfDayWords(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString(numbers.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
}
