import { type KeyboardEvent, useCallback } from 'react';
import { useStore } from 'zustand';
import { HOURS, type HourOutlook, hourly, hourOf } from '../../../plan/hours.ts';
import { useSlices } from '../../../store/plan/inSlices.ts';
import type { Planning } from '../../../store/plan/planning.ts';
import { durationWords } from '../../../words/duration.ts';
import { few } from '../../../words/plan/answer.ts';
import { cellWords, hoursWords, hourWords, rangeWords } from '../../../words/plan/hours.ts';
import { share } from '../../../words/quantities.ts';
import './hours.css';

/** What is told of each hour, how it is said, and how dark it is. */
const ROWS = [
  { of: 'seconds', say: durationWords },
  { of: 'hurt', say: few },
  { of: 'share', say: share },
] as const;

/** What the plan comes to at each hour of the day; null while that is worked out. */
export function useHours({ store }: Planning): readonly HourOutlook[] | null {
  const { cluster, worked } = useStore(store);
  const plan = worked?.proposal.best.plan ?? null;
  return useSlices(useCallback(() => (plan === null ? nothing() : hourly(cluster, plan)), [cluster, plan]));
}

// biome-ignore lint/correctness/useYield: there is nothing to be worked out
function* nothing(): Generator<number, null> {
  return null;
}

/** The hours of a day, the darker the longer, the more are hurt, the fuller; an hour that is chosen is where the plan begins. */
export function HourMap({ planning }: { planning: Planning }) {
  const hours = useHours(planning);
  const chosen = useStore(planning.store, ({ cluster }) => hourOf(cluster));
  if (hours === null) return <p className="plan-note">{hoursWords.working}</p>;
  const move = (event: KeyboardEvent<HTMLElement>, hour: number): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    document.getElementById(`hour-${(hour + step + HOURS.length) % HOURS.length}`)?.focus();
  };
  const ranges = ROWS.map(({ of }) => [
    Math.min(...hours.map((each) => each[of])),
    Math.max(...hours.map((each) => each[of])),
  ]);
  return (
    <fieldset className="plan-hours" aria-label={hoursWords.title} data-own-keys>
      <div className="plan-hours-names" aria-hidden>
        {ROWS.map(({ of, say }, row) => (
          <span key={of}>
            {hoursWords.rows[of]}
            <small>{rangeWords(say(ranges[row][0]), say(ranges[row][1]))}</small>
          </span>
        ))}
      </div>
      <div className="plan-hours-cells">
        {hours.map((outlook) => (
          <button
            key={outlook.hour}
            id={`hour-${outlook.hour}`}
            type="button"
            aria-pressed={outlook.hour === chosen}
            aria-label={cellWords(outlook)}
            title={cellWords(outlook)}
            tabIndex={outlook.hour === (chosen ?? 0) ? 0 : -1}
            onKeyDown={(event) => move(event, outlook.hour)}
            onClick={() => planning.startAt(outlook.hour === chosen ? null : outlook.hour)}
          >
            {ROWS.map(({ of }, row) => (
              <span key={of} style={{ opacity: darkness(outlook[of], ranges[row]) }} />
            ))}
          </button>
        ))}
      </div>
      <p className="plan-hours-axis" aria-hidden>
        {HOURS.filter((hour) => hour % 6 === 0).map((hour) => (
          <span key={hour}>{hourWords(hour)}</span>
        ))}
      </p>
    </fieldset>
  );
}

/** How dark a value is, 0.04 to 0.8, so that a line around it is darker still. What hardly differs looks alike. */
const darkness = (value: number, [low, high]: readonly number[]): number =>
  0.04 + (0.76 * (value - low)) / (Math.max(high - low, high / 4) || 1);
