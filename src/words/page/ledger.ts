import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';

/** The ledger as a thing on the page. */
export const ledgerWords = part('ledger', {
  ledger: 'Ledger',
  explain: 'What do these mean?',
  more: (rows: number) => `${count(rows)} more, all zero`,
  less: 'Show only what can happen here',
});
