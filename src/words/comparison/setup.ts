import type { BaseName } from '../../store/comparison/setup.ts';
import { part } from '../catalogue.ts';

/** The form for another comparison. */
export const setupWords = part('comparisonSetup', {
  title: 'What to compare',
  startFrom: 'All runs start from',
  bases: {
    article: () => 'The article’s shop',
    start: () => 'My simulation, from its start',
    moment: (now) => `My simulation, from now on (${now})`,
  } as Record<BaseName, (now: string) => string>,
  whatDiffers: 'What differs',
  run: (number: number) => `Run ${number}`,
  withoutRun: (number: number) => `Without run ${number}`,
  anotherRun: 'Another run',
  yes: 'Yes',
  no: 'No',
  none: 'none',
  sameUsers: 'Every run gets the very same users, at the same moments and for the same time.',
  otherUsers: 'This changes the users themselves: the runs share their dice, but not their crowd.',
  waitsOn:
    'At the timeout this scenario keeps waiting, so a timeout alone changes nothing: set “At the timeout” in the settings first.',
  startsOver: (start: string) => `It can only be changed before the start, so all runs begin at ${start}.`,
  articlesWays: 'The article’s ways',
  leaveIt: 'Cancel',
  compare: 'Compare',
});
