import { part } from '../catalogue.ts';

/** What a runbook’s shell script says. */
export const scriptWords = part('runbookScript', {
  usage: [
    'Shows what it would do. With --run it does it.',
    '  --run      do it',
    '  --from N   begin at step N',
    '  --back N   put back what is out after step N',
  ],
  unknown: 'Unknown option:',
  wantsNumber: 'This option needs the number of a step:',
  isMissing: 'This program is missing:',
  dry: 'Nothing is done: these are the commands. Run again with --run to do it.',
  until: '… until it prints',
  steady: '… until it prints the same number for so many seconds:',
  atMost: '… for at most so many seconds:',
  waits: '… for so many seconds:',
  at: 'After so many seconds it prints',
  notShown: 'It should print',
  keepsFailing: 'This fails again and again. The last command was one of:',
  late: 'It is late: go on waiting. Seconds:',
  deadline: 'At the deadline:',
  stopped: 'Stopped in step',
  goBack: 'To put everything back, run with: --run --back',
  goOn: 'To go on from here, run with: --run --from',
  wholeBack: 'Everything is put back.',
  done: 'Done.',
  nobodyKnows: 'Nobody can say when this is over. Give a command that tells how many users are left.',
});
