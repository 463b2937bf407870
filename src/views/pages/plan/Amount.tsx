import { useId, useState } from 'react';
import { useSimulation } from '../../../store/simulation/useSimulation.ts';
import { digits } from '../../../words/quantities.ts';
import { readTyped } from '../../../words/settings/typed.ts';
import { DraftInput } from '../../kit/DraftInput.tsx';
import { FieldFault, useFault } from '../../settings/fields/FieldFault.tsx';

/** The units in which times and rates are given. */
export type SpanUnit = 's' | 'min' | 'h';
const SECONDS: Record<SpanUnit, number> = { s: 1, min: 60, h: 3_600 };
const UNITS = Object.keys(SECONDS) as SpanUnit[];

type Props = {
  label: string;
  unitLabel: string;
  /** The field of the scenario that it sets. */
  path: string;
  /** Seconds, or with `perTime` how many a second; `scale` is what one of them is in the field's own unit. */
  value: number;
  perTime?: boolean;
  scale?: number;
  names: Record<SpanUnit, string>;
  /** The unit at first: what one would say. */
  unit: SpanUnit;
  note?: string;
};

/** A time, or so many in a time, with the unit that it is given in. "9 min" is understood whatever that is. */
export function Amount({ label, unitLabel, path, value, perTime = false, scale = 1, names, unit: first, note }: Props) {
  const simulation = useSimulation();
  const [unit, setUnit] = useState(first);
  const fault = useFault(path);
  const id = useId();
  const factor = perTime ? 1 / SECONDS[unit] : SECONDS[unit];
  const onText = (text: string): void => {
    const typed = readTyped(text);
    const inOwn = typeof typed === 'number' ? typed * factor : readTyped(text, perTime ? 'users/s' : 's');
    simulation.change(
      path,
      typeof inOwn === 'number' ? Number((inOwn * scale).toPrecision(12)) : (inOwn ?? Number.NaN),
    );
  };
  return (
    <div className="plan-field" data-fault={fault !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      <div className="plan-inputs">
        <DraftInput
          key={unit}
          id={id}
          className="number"
          label={`${label} (${names[unit]})`}
          value={digits(Number((value / factor).toPrecision(4)))}
          invalid={fault !== null}
          inputMode="decimal"
          onText={onText}
        />
        <select aria-label={unitLabel} value={unit} onChange={(event) => setUnit(event.target.value as SpanUnit)}>
          {UNITS.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </div>
      {note && <p className="plan-note">{note}</p>}
      <FieldFault fault={fault} />
    </div>
  );
}

/** The unit in which a time is said, and that in which a rate is: the largest of which there is one at least. */
export const unitOfSpan = (seconds: number): SpanUnit => (seconds >= 7_200 ? 'h' : seconds >= 120 ? 'min' : 's');
export const unitOfRate = (perSecond: number): SpanUnit =>
  perSecond >= 0.5 ? 's' : perSecond * 60 >= 0.5 ? 'min' : 'h';
