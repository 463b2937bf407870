import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';
import { phaseName } from '../run/phases.ts';

/** What stands on a printed sheet besides what the page says. */
export const printWords = part('print', {
  seed: (seed: number) => `seed ${seed}`,
  joint: ' · ',
  phases: 'Phase by phase',
  leftOut: 'Some pictures are left out: it would take too long to play this run again.',
  server: (name: string, users: number) => `${name} ${count(users)}`,
  step: (number: number, phase: string) => `${count(number)} ${phase}`,
  settings: 'Settings',
  moreSettings: (more: number) => `and ${count(more)} more`,
  open: {
    run: 'Open this run',
    comparison: 'Open this comparison',
    lesson: 'Open this lesson',
    plan: 'Open this plan',
  },
  guess: 'Your guess',
  whatCame: 'What came',
  try: 'Try it yourself',
  code: 'The link as a QR code',
  tooLong: (characters: number) =>
    `Its link has ${count(characters)} characters, too many for a QR code that a phone can read. Save it as a file instead: Share, Link or file.`,
});

/** A step of the track by its number and name: "2 Bleed Alice". */
export function numberedPhase(number: number, ...phase: Parameters<typeof phaseName>): string {
  return printWords.step(number, phaseName(...phase));
}
