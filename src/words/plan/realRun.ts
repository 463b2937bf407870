import { part } from '../catalogue.ts';
import { numbers } from '../quantities.ts';

const t = part('realRun', {
  open: 'Replay this deploy',
  opening: 'Getting everybody who was there out of the log…',
  title: (when: string) => `What really happened: ${when}`,
  recording: 'A recording, out of the log: nothing of it is simulated.',
  /** What is taken for what. */
  meanings:
    'A dot is a session of the log. While a server is out the log does not say what is done to it: it stands as its update, and version 2 is a server that is back. What servers hold is the scenario’s.',
  share: (part: string) => `The log was too long for all: one user in ${part} is shown, and counted on the stage.`,
  back: 'Back to the log',
  beside: 'Compare with the simulation',
  besideTitle: 'The scenario with what this deploy taught, one crowd, in the same time',
  notBeside: 'It can’t be simulated beside it: too many users, or too few servers for what the deploy taught.',
  really: 'As it really went',
  simulated: 'Simulated: the scenario with what the deploy taught',
  clock: 'By the log’s clock',
});
export const realRunWords = t;

/** A moment by the log's clock, to the second: "14:05:09". */
export function logClock(seconds: number, zoneMinutes: number): string {
  const format = new Intl.DateTimeFormat(numbers.locale, {
    timeZone: 'UTC',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return format.format((seconds + zoneMinutes * 60) * 1000);
}
