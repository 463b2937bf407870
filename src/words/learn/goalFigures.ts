import { type Observation, usersHurt } from '../../engine/index.ts';
import type { Wanted } from '../../lessons/lesson/goal.ts';
import { clockWords, countdownWords, durationWords } from '../duration.ts';
import { ledgerValue } from '../page/ledger.ts';
import { count, share } from '../quantities.ts';

/** How a condition's own figure stands in a run; '' where it has none. */
export function wantedFigure(wanted: Wanted, { ledger, seconds, drains }: Observation): string {
  switch (wanted.type) {
    case 'within':
      return durationWords(ledger.rolloutSeconds);
    case 'past':
      return clockWords(seconds);
    case 'atMost':
      return ledgerValue(wanted.entry, ledger[wanted.entry]);
    case 'unharmed':
      return count(usersHurt(ledger));
    case 'neverFuller':
      return share(ledger.peakUtilisation);
    case 'dryWithin': {
      const drain = drains.find(({ server }) => server === wanted.server);
      return drain === undefined ? '' : countdownWords((drain.endedSeconds ?? seconds) - drain.startedSeconds);
    }
    default:
      return '';
  }
}
