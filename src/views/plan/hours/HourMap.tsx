import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { HourOutlook, Week } from '../../../plan/hours.ts';
import type { Planning } from '../../../store/plan/planning.ts';
import { durationWords } from '../../../words/duration.ts';
import { few } from '../../../words/plan/answer.ts';
import { cellWords, hoursWords, hourWords, rangeWords } from '../../../words/plan/hours.ts';
import { share } from '../../../words/quantities.ts';
import { foundWords } from '../../../words/traffic/found.ts';
import { Switch } from '../../kit/switch/Switch.tsx';
import { useHours } from './useHours.ts';
import './hours.css';

type Told = 'seconds' | 'hurt' | 'share';
/** What is told of each hour, and how it is said. */
const SAID: Record<Told, (value: number) => string> = { seconds: durationWords, hurt: few, share };
const TOLD = Object.keys(SAID) as Told[];

/** Rows of swatches: what is told of each hour of a day; or one of that for each day of a week. */
type Row = { name: string; told: Told; from: number };

const rowsOf = (week: Week, shown: Told): Row[] =>
  week === null
    ? TOLD.map((told) => ({ name: hoursWords.rows[told], told, from: 0 }))
    : foundWords.days.map((name, day) => ({ name, told: shown, from: 24 * day }));

/** The hours, the darker the longer, the more are hurt, the fuller; an hour that is chosen is where the plan begins. */
export function HourMap({ planning }: { planning: Planning }) {
  const hours = useHours(planning);
  const week = useStore(planning.store, (state) => state.week);
  const [shown, show] = useState<Told>('hurt');
  if (hours === null) return <p className="plan-note">{hoursWords.working}</p>;
  const ranges = Object.fromEntries(TOLD.map((told) => [told, rangeOf(hours.map((each) => each[told]))]));
  const rows = rowsOf(week, shown);
  const range = (told: Told) => rangeWords(SAID[told](ranges[told][0]), SAID[told](ranges[told][1]));
  return (
    <>
      {week && (
        <p className="plan-hours-shown">
          <Switch<Told>
            label={hoursWords.shown}
            options={TOLD.map((id) => ({ id, name: hoursWords.rows[id] }))}
            chosen={shown}
            onChoose={show}
          />
          {range(shown)}
        </p>
      )}
      <fieldset
        className="plan-hours"
        data-week={week !== null || undefined}
        aria-label={hoursWords.title}
        data-own-keys
      >
        <div className="plan-hours-names" aria-hidden>
          {rows.map(({ name, told }) => (
            <span key={name}>
              {name}
              {week === null && <small>{range(told)}</small>}
            </span>
          ))}
        </div>
        <Cells planning={planning} hours={hours} rows={rows} ranges={ranges} />
        <p className="plan-hours-axis" aria-hidden>
          {[0, 6, 12, 18].map((hour) => (
            <span key={hour}>{hourWords(hour)}</span>
          ))}
        </p>
      </fieldset>
    </>
  );
}

type CellsProps = {
  planning: Planning;
  hours: readonly HourOutlook[];
  rows: readonly Row[];
  ranges: Record<string, readonly number[]>;
};

/** A button for each hour; the arrow keys go from one to the next. */
function Cells({ planning, hours, rows, ranges }: CellsProps) {
  const { week, hour: chosen } = useStore(planning.store);
  const move = (event: KeyboardEvent<HTMLElement>, hour: number): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 24, ArrowUp: -24 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    document.getElementById(`hour-${(hour + step + hours.length) % hours.length}`)?.focus();
  };
  /** In a week the hour's own swatch; in a day all that is told of it. */
  const swatches = (hour: number): readonly Row[] =>
    week === null ? rows : rows.filter(({ from }) => from === 24 * Math.floor(hour / 24));
  return (
    <div className="plan-hours-cells">
      {hours.map((outlook) => (
        <button
          key={outlook.hour}
          id={`hour-${outlook.hour}`}
          type="button"
          aria-pressed={outlook.hour === chosen}
          aria-label={cellWords(outlook, week)}
          title={cellWords(outlook, week)}
          tabIndex={outlook.hour === (chosen ?? 0) ? 0 : -1}
          onKeyDown={(event) => move(event, outlook.hour)}
          onClick={() => planning.startAt(outlook.hour === chosen ? null : outlook.hour)}
        >
          {swatches(outlook.hour).map(({ name, told }) => (
            <span key={name} style={{ opacity: darkness(outlook[told], ranges[told]) }} />
          ))}
        </button>
      ))}
    </div>
  );
}

const rangeOf = (values: readonly number[]): readonly number[] => [Math.min(...values), Math.max(...values)];

/** How dark a value is, 0.04 to 0.8, so that a line around it is darker still. What hardly differs looks alike. */
const darkness = (value: number, [low, high]: readonly number[]): number =>
  0.04 + (0.76 * (value - low)) / (Math.max(high - low, high / 4) || 1);
