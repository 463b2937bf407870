import { useStore } from 'zustand';
import type { Planning } from '../../../store/plan/planning.ts';
import { curveWords, shareOption, timeOption } from '../../../words/plan/timeout.ts';

const SHARES = [0.1, 0.01, 0.001, 0.0001];
const TIMES = [null, 900, 1_800, 3_600, 7_200, 14_400, 28_800];

/** What one will bear: how many are hurt at most, and how long it takes at most. */
export function BudgetChoice({ planning: { store, setBudget } }: { planning: Planning }) {
  const budget = useStore(store, (state) => state.budget);
  const shares = SHARES.includes(budget.share) ? SHARES : [...SHARES, budget.share];
  const times = TIMES.includes(budget.seconds) ? TIMES : [...TIMES, budget.seconds];
  return (
    <p className="plan-budget">
      <label>
        {curveWords.hurt}{' '}
        <select value={budget.share} onChange={({ target }) => setBudget({ ...budget, share: Number(target.value) })}>
          {shares.map((share) => (
            <option key={share} value={share}>
              {shareOption(share)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {curveWords.done}{' '}
        <select
          value={budget.seconds ?? ''}
          onChange={({ target }) =>
            setBudget({ ...budget, seconds: target.value === '' ? null : Number(target.value) })
          }
        >
          {times.map((seconds) => (
            <option key={seconds} value={seconds ?? ''}>
              {timeOption(seconds)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
