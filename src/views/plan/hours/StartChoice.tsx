import { useStore } from 'zustand';
import { hoursIn } from '../../../plan/hours.ts';
import type { Planning } from '../../../store/plan/planning.ts';
import { hoursWords, startWords } from '../../../words/plan/hours.ts';

/** What stands in the list besides the hours: at peak all the time, and a curve of another kind. */
const [PEAK, AS_SET] = ['peak', 'set'];

/** When the plan begins, out of a list. */
export function StartChoice({ planning: { store, startAt } }: { planning: Planning }) {
  const { hour, week, cluster } = useStore(store);
  const isPeak = cluster.traffic.curve.kind === 'constant';
  return (
    <p className="plan-budget">
      <label>
        {hoursWords.start}{' '}
        <select
          value={hour ?? (isPeak ? PEAK : AS_SET)}
          onChange={({ target }) => startAt(target.value === PEAK ? null : Number(target.value))}
        >
          {hour === null && !isPeak && (
            <option value={AS_SET} disabled>
              {hoursWords.asSet}
            </option>
          )}
          <option value={PEAK}>{hoursWords.anyTime}</option>
          {hoursIn(week).map((each) => (
            <option key={each} value={each}>
              {startWords(each, week)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
