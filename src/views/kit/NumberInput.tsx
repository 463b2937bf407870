import type { Unit } from '../../engine/index.ts';
import { digits } from '../../words/quantities.ts';
import { numberWords } from '../../words/settings/numbers.ts';
import { readTyped } from '../../words/settings/typed.ts';
import { DraftInput } from './DraftInput.tsx';

type Props = {
  id?: string;
  value: number | null;
  label: string;
  describedBy?: string;
  invalid: boolean;
  placeholder?: string | undefined;
  /** What the number counts: then "9 min" is understood too. */
  unit?: Unit | undefined;
  /** Hears the number, null for none, or the text where it can't be understood. */
  onCommit(value: number | null | string): void;
};

/** As it can be typed. */
function shown(value: number | null, unit: Unit | undefined): string {
  if (value === null) return '';
  return unit === 'share' ? numberWords(value, unit) : digits(value);
}

/** A number as text. */
export function NumberInput({ value, unit, onCommit, ...rest }: Props) {
  return (
    <DraftInput
      {...rest}
      className="number"
      inputMode="decimal"
      value={shown(value, unit)}
      onText={(text) => onCommit(readTyped(text, unit))}
    />
  );
}
