import { type ReactNode, Suspense, useId } from 'react';
import { type Facts, type FieldValue, fieldFacts, isLive, valueAt } from '../../../engine/index.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import type { FieldWords } from '../../../words/settings/fields/fieldWords.ts';
import { numberWords, unitWords } from '../../../words/settings/numbers.ts';
import { settingsWords } from '../../../words/settings/panel.ts';
import { DraftInput } from '../../kit/DraftInput.tsx';
import { late } from '../../kit/late.tsx';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { FieldFault, useFault } from './FieldFault.tsx';
import { FieldSlider } from './FieldSlider.tsx';
import { RestartNote } from './RestartNote.tsx';
import './fields.css';

const TermLink = late(() => import('../../help/TermLink.tsx').then(({ TermLink }) => TermLink), { patient: true });
const Choice = late(() => import('./later.ts').then(({ Choice }) => Choice), { patient: true });

type Props = { path: string; words: FieldWords; children?: ReactNode };

/** One field of the scenario: its control, unit and faults, all from the schema. */
export function Field({ path, words: { label, about }, children }: Props) {
  const simulation = useSimulation();
  const facts = fieldFacts(path);
  const value = useFact((state) => valueAt(state.next, path) ?? null);
  const fault = useFault(path);
  const waits = useFact((state) => state.waiting.includes(path));
  const id = useId();
  if (!facts) throw new Error(`no field ${path}`);
  const change = (next: FieldValue) => simulation.change(path, next);

  return (
    <div className="field" data-fault={fault !== null || undefined} data-kind={facts.kind}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {!isLive(path) && <RestartNote waits={waits} />}
        {facts.kind !== 'choice' && (
          <Entry id={id} label={label} value={value} invalid={fault !== null} change={change} facts={facts} />
        )}
      </div>
      {facts.kind === 'choice' && (
        <Suspense fallback={<select id={id} disabled />}>
          <Choice id={id} path={path} options={facts.options} value={String(value)} onChange={change} />
        </Suspense>
      )}
      {(facts.kind === 'number' || facts.kind === 'maybe') && (
        <FieldSlider
          label={settingsWords.slider(label)}
          said={numberWords(value as number | null, facts.unit)}
          low={facts.slider?.[0] ?? facts.min}
          high={facts.slider?.[1] ?? facts.max}
          integer={facts.integer === true}
          value={value as number | null}
          onChange={change}
        />
      )}
      <p className="field-about" id={`${id}-about`}>
        {about}{' '}
        <Suspense>
          <TermLink of={path} />
        </Suspense>
      </p>
      {children}
      <FieldFault fault={fault} />
    </div>
  );
}

type EntryProps = {
  id: string;
  label: string;
  value: FieldValue;
  invalid: boolean;
  change: (next: FieldValue) => void;
  facts: Exclude<Facts, { kind: 'choice' }>;
};

/** What stands at the right of a field's name: a switch, a text or a number. */
function Entry({ id, label, value, invalid, change, facts }: EntryProps) {
  const describedBy = `${id}-about`;
  if (facts.kind === 'flag') {
    return (
      <input
        id={id}
        type="checkbox"
        role="switch"
        className="field-switch"
        checked={value === true}
        aria-checked={value === true}
        aria-describedby={describedBy}
        onChange={(event) => change(event.target.checked)}
      />
    );
  }
  if (facts.kind === 'text' || facts.kind === 'amount') {
    return (
      <DraftInput
        id={id}
        className={facts.kind === 'text' ? 'text' : 'number'}
        label={label}
        value={String(value)}
        invalid={invalid}
        describedBy={describedBy}
        onText={change}
      />
    );
  }
  const unit = unitWords(facts.unit);
  return (
    <span className="field-number">
      <NumberInput
        id={id}
        label={unit ? settingsWords.withUnit(label, unit) : label}
        value={value as number | null}
        invalid={invalid}
        describedBy={describedBy}
        unit={facts.unit}
        placeholder={facts.kind === 'maybe' ? settingsWords.none : undefined}
        onCommit={(next) => change(next === null && facts.kind === 'number' ? Number.NaN : next)}
      />
      {unit && <span className="field-unit">{unit}</span>}
    </span>
  );
}
