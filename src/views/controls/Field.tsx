import { type ReactNode, useId } from 'react';
import { type Facts, type FieldValue, fieldFacts, isLive } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { valueAt } from '../../store/valueAt.ts';
import { DraftInput } from './DraftInput.tsx';
import { FieldSlider } from './FieldSlider.tsx';
import { NumberInput } from './NumberInput.tsx';

type Props = {
  path: string;
  label?: string | undefined;
  about?: string | undefined;
  children?: ReactNode;
};

/** One field of the scenario: its control, unit, words and faults, all from the schema. */
export function Field({ path, label, about, children }: Props) {
  const simulation = useSimulation();
  const facts = fieldFacts(path);
  const value = useFact((state) => valueAt(state.next, path) ?? null);
  const fault = useFact((state) => (state.fault?.field === path ? state.fault.message : null));
  const waits = useFact((state) => state.waiting.includes(path));
  const id = useId();
  if (!facts) throw new Error(`no field ${path}`);
  const change = (next: FieldValue) => simulation.change(path, next);
  const name = label ?? facts.label;
  const props = { id, name, value, invalid: fault !== null, change };

  return (
    <div className="field" data-fault={fault !== null || undefined} data-kind={facts.kind}>
      <div className="field-head">
        <label htmlFor={id}>{name}</label>
        {!isLive(path) && <span className="field-restart">{waits ? 'after Restart' : 'at restart'}</span>}
        {facts.kind !== 'choice' && <Entry {...props} facts={facts} />}
      </div>
      {facts.kind === 'choice' && (
        <select
          id={id}
          value={String(value)}
          aria-describedby={`${id}-about`}
          onChange={(event) => change(event.target.value)}
        >
          {Object.entries(facts.options).map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
      {(facts.kind === 'number' || facts.kind === 'maybe') && (
        <FieldSlider
          name={name}
          unit={facts.unit ?? ''}
          low={facts.slider?.[0] ?? facts.min}
          high={facts.slider?.[1] ?? facts.max}
          integer={facts.integer === true}
          value={value as number | null}
          onChange={change}
        />
      )}
      <p className="field-about" id={`${id}-about`}>
        {about ?? facts.about}
      </p>
      {children}
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

type EntryProps = {
  id: string;
  name: string;
  value: FieldValue;
  invalid: boolean;
  change: (next: FieldValue) => void;
  facts: Exclude<Facts, { kind: 'choice' }>;
};

/** What stands at the right of a field's name: a switch, a text or a number. */
function Entry({ id, name, value, invalid, change, facts }: EntryProps) {
  if (facts.kind === 'flag') {
    return (
      <input
        id={id}
        type="checkbox"
        role="switch"
        className="field-switch"
        checked={value === true}
        aria-checked={value === true}
        aria-describedby={`${id}-about`}
        onChange={(event) => change(event.target.checked)}
      />
    );
  }
  if (facts.kind === 'text') {
    return (
      <DraftInput
        id={id}
        className={facts.maxLength > 8 ? 'text' : 'number'}
        label={name}
        value={String(value)}
        invalid={invalid}
        describedBy={`${id}-about`}
        onText={change}
      />
    );
  }
  return (
    <span className="field-number">
      <NumberInput
        id={id}
        label={facts.unit ? `${name}, ${facts.unit}` : name}
        value={value as number | null}
        invalid={invalid}
        describedBy={`${id}-about`}
        placeholder={facts.kind === 'maybe' ? 'none' : undefined}
        onCommit={(next) => change(next === null && facts.kind === 'number' ? Number.NaN : next)}
      />
      {facts.unit && <span className="field-unit">{facts.unit}</span>}
    </span>
  );
}
