import { X } from 'lucide-react';
import type { FieldValue, Problem } from '../../engine/index.ts';
import { MIN_RUNS } from '../../store/comparison/setup.ts';
import { setupWords } from '../../words/comparison/setup.ts';
import { ValueControl } from './ValueControl.tsx';

type Props = {
  field: string;
  values: readonly FieldValue[];
  /** Why the field can't have a value, for each of them. */
  problems: readonly (Problem | null)[];
  onChange(values: FieldValue[]): void;
};

/** The value of the field in each run. */
export function Values({ field, values, problems, onChange }: Props) {
  return (
    <ol className="setup-values">
      {values.map((value, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
        <li key={`${field} ${i}`}>
          <ValueControl
            field={field}
            label={setupWords.run(i + 1)}
            value={value}
            problem={problems[i]}
            onChange={(next) => onChange(values.map((old, k) => (k === i ? next : old)))}
          />
          <button
            type="button"
            aria-label={setupWords.withoutRun(i + 1)}
            disabled={values.length <= MIN_RUNS}
            onClick={() => onChange(values.filter((_, k) => k !== i))}
          >
            <X aria-hidden size={16} />
          </button>
        </li>
      ))}
    </ol>
  );
}
