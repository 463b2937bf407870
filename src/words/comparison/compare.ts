import { part } from '../catalogue.ts';
import { count, counted, isOne } from '../quantities.ts';

/** The page on which several runs are compared. */
export const compareWords = part('compare', {
  title: 'Compare',
  home: 'To where the runs part',
  restartTitle: 'Back to where the runs part, with the same users',
  another: 'Compare something else',
  whichWay: 'Which way to deploy: who gets hurt, and how long does it take?',
  whichToPrefer: 'Which to prefer: who gets hurt, and how long does it take?',
  fromStart: (time: string) => `This can only differ from the start, so all begin at ${time}.`,
  stage: (run: string, cluster: string) => `${run}. ${cluster}`,
  charts: 'Over time and in many crowds',
  overTime: 'Over time',
  inCrowds: 'In many crowds',
  table: 'Harms, goods and costs',
  caption: 'Harms, goods and costs of each run; the better value has a tick.',
  rowsEqual: (rows: number) => `${counted(rows, 'row')} ${isOne(rows) ? 'is' : 'are'} equal`,
  equalInAll: 'Equal in all',
  better: 'better:',
  best: 'best:',
  hurt: (people: number) => `${count(people)} hurt`,
});
