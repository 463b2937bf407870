import { useStore } from 'zustand';
import { HOURS, hourOf } from '../../../plan/hours.ts';
import type { Planning } from '../../../store/plan/planning.ts';
import { hoursWords, hourWords } from '../../../words/plan/hours.ts';

/** When the plan begins, out of a list. */
export function StartChoice({ planning: { store, startAt } }: { planning: Planning }) {
  const hour = useStore(store, ({ cluster }) => hourOf(cluster));
  return (
    <p className="plan-budget">
      <label>
        {hoursWords.start}{' '}
        <select
          value={hour ?? ''}
          onChange={({ target }) => startAt(target.value === '' ? null : Number(target.value))}
        >
          <option value="">{hoursWords.anyTime}</option>
          {HOURS.map((each) => (
            <option key={each} value={each}>
              {hourWords(each)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
