import { Suspense } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { ledgerValue, ledgerWords } from '../../words/page/ledger.ts';
import { ledgerEntries } from '../../words/run/ledger.ts';
import { late } from '../kit/late.tsx';
import { isHidden, type LedgerRow, toneOf } from './rows.ts';

const TermLink = late(() => import('../help/TermLink.tsx').then(({ TermLink }) => TermLink), { patient: true });

/** An entry's name, what it means where that is asked for, and its number. */
export function Row({ row: { entry, value }, meaning }: { row: LedgerRow; meaning?: string }) {
  const amount = useFact((state) => value(state.observation.ledger, state.settings));
  const unknown = useFact(({ hidden }) => isHidden(entry, hidden));
  return (
    <div className="ledger-row" data-zero={(amount === 0 && !unknown) || undefined}>
      <dt>{ledgerEntries[entry].label}</dt>
      <dd className="ledger-value" data-tone={unknown ? undefined : toneOf(entry, amount)}>
        {unknown ? ledgerWords.hidden : ledgerValue(entry, amount)}
      </dd>
      {meaning && (
        <dd className="ledger-meaning">
          {meaning}{' '}
          <Suspense>
            <TermLink of={entry} />
          </Suspense>
        </dd>
      )}
    </div>
  );
}
