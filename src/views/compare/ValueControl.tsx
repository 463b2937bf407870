import { useId } from 'react';
import { type FieldValue, fieldFacts } from '../../engine/index.ts';
import { OPERATOR, OPERATOR_ACTS } from '../../store/comparisonRuns.ts';
import { NumberInput } from '../controls/NumberInput.tsx';

type Props = {
  field: string;
  label: string;
  value: FieldValue;
  fault: string | null;
  onChange(value: FieldValue): void;
};

/** The value of a field in one run, by the field's own kind of control. */
export function ValueControl({ field, label, value, fault, onChange }: Props) {
  const id = useId();
  const facts = fieldFacts(field);
  const options = optionsOf(field);
  const described = fault === null ? {} : { 'aria-describedby': `${id}-fault` };
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
      ) : facts?.kind === 'text' ? (
        <input
          id={id}
          type="text"
          value={String(value)}
          aria-invalid={fault !== null}
          {...described}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <span className="setup-number">
          <NumberInput
            id={id}
            label={label}
            value={value as number | null}
            invalid={fault !== null}
            placeholder={facts?.kind === 'maybe' ? 'none' : undefined}
            {...(fault === null ? {} : { describedBy: `${id}-fault` })}
            onCommit={(next) => onChange(next === null && facts?.kind !== 'maybe' ? Number.NaN : next)}
          />
          {facts && 'unit' in facts ? facts.unit : ''}
        </span>
      )}
      {fault !== null && (
        <p className="setup-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

/** What a list of choices offers; null for what is typed. */
function optionsOf(field: string): [string, string][] | null {
  if (field === OPERATOR) return Object.entries(OPERATOR_ACTS).map(([name, { words }]) => [name, words]);
  const facts = fieldFacts(field);
  if (facts?.kind === 'choice') return Object.entries(facts.options);
  const kind: string | undefined = facts?.kind;
  return kind === 'flag'
    ? [
        ['true', 'Yes'],
        ['false', 'No'],
      ]
    : null;
}

function read(text: string, before: FieldValue): FieldValue {
  return typeof before === 'boolean' ? text === 'true' : text;
}
