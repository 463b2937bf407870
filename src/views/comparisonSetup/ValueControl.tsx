import { useId } from 'react';
import { type FieldValue, fieldFacts, type Problem } from '../../engine/index.ts';
import { OPERATOR, OPERATOR_ACTS } from '../../store/comparison/runs.ts';
import { operatorActWords } from '../../words/comparison/runs.ts';
import { setupWords } from '../../words/comparison/setup.ts';
import { unitWords } from '../../words/settings/numbers.ts';
import { problemWords } from '../../words/settings/problems.ts';
import { choiceWords } from '../../words/settings/values.ts';
import { NumberInput } from '../kit/NumberInput.tsx';

type Props = {
  field: string;
  label: string;
  value: FieldValue;
  problem: Problem | null;
  onChange(value: FieldValue): void;
};

/** The value of a field in one run, by the field's own kind of control. */
export function ValueControl({ field, label, value, problem, onChange }: Props) {
  const id = useId();
  const facts = fieldFacts(field);
  const options = optionsOf(field);
  const invalid = problem !== null;
  const described = invalid ? { 'aria-describedby': `${id}-fault` } : {};
  const none = facts?.kind === 'maybe';
  return (
    <div className="setup-value">
      <label htmlFor={id}>{label}</label>
      {options ? (
        <select
          id={id}
          value={String(value)}
          {...described}
          onChange={(event) => onChange(read(event.target.value, value))}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      ) : facts?.kind === 'text' || facts?.kind === 'amount' ? (
        <input
          id={id}
          type="text"
          value={String(value)}
          aria-invalid={invalid}
          {...described}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <span className="setup-number">
          <NumberInput
            id={id}
            label={label}
            value={value as number | null}
            unit={facts?.unit}
            invalid={invalid}
            placeholder={none ? setupWords.none : undefined}
            {...(invalid ? { describedBy: `${id}-fault` } : {})}
            onCommit={(next) => onChange(next === null && !none ? Number.NaN : next)}
          />
          {unitWords(facts?.unit)}
        </span>
      )}
      {invalid && (
        <p className="setup-fault" id={`${id}-fault`} role="alert">
          {problemWords(problem)}
        </p>
      )}
    </div>
  );
}

/** What a list of choices offers; null for what is typed. */
function optionsOf(field: string): [string, string][] | null {
  if (field === OPERATOR) return Object.keys(OPERATOR_ACTS).map((act) => [act, operatorActWords(act)]);
  const facts = fieldFacts(field);
  if (facts?.kind === 'choice') return facts.options.map((option) => [option, choiceWords(field, option)]);
  if (facts?.kind !== 'flag') return null;
  return [
    ['true', setupWords.yes],
    ['false', setupWords.no],
  ];
}

function read(text: string, before: FieldValue): FieldValue {
  return typeof before === 'boolean' ? text === 'true' : text;
}
