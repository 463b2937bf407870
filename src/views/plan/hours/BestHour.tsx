import { useStore } from 'zustand';
import { bestHour } from '../../../plan/hours.ts';
import type { PartProps } from '../../../store/plan/planning.ts';
import { durationWords } from '../../../words/duration.ts';
import { few } from '../../../words/plan/answer.ts';
import { bestHourWords, hoursWords, startWords } from '../../../words/plan/hours.ts';
import { share } from '../../../words/quantities.ts';
import { HourMap } from './HourMap.tsx';
import { StartChoice } from './StartChoice.tsx';
import { useHours } from './useHours.ts';
import '../../kit/part.css';
import { ColumnHeads } from '../../kit/ColumnHeads.tsx';

/** What the plan comes to at each hour of the day, as a map and as a table. */
export function BestHour({ planning }: PartProps) {
  const hours = useHours(planning);
  const week = useStore(planning.store, (state) => state.week);
  return (
    <section className="part panel" aria-label={hoursWords.title}>
      <h3>{hoursWords.title}</h3>
      {hours && <p className="part-verdict">{bestHourWords(bestHour(hours), week)}</p>}
      <StartChoice planning={planning} />
      <HourMap planning={planning} />
      <p className="part-note">{week === null ? hoursWords.about : hoursWords.aboutLog}</p>
      <details>
        <summary>{hoursWords.table}</summary>
        <table className="part-table">
          <ColumnHeads names={hoursWords.columns} />
          <tbody>
            {(hours ?? []).map(({ hour, seconds, hurt, met, share: full }) => (
              <tr key={hour}>
                <th scope="row">{startWords(hour, week)}</th>
                <td>{durationWords(seconds)}</td>
                <td>{few(hurt)}</td>
                <td>{few(met)}</td>
                <td>{share(full)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
