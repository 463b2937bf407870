import { DraftInput } from './DraftInput.tsx';

type Props = {
  id?: string;
  value: number | null;
  label: string;
  describedBy?: string;
  invalid: boolean;
  placeholder?: string | undefined;
  onCommit(value: number | null): void;
};

/** A number as text: handed on whenever it is a number (or nothing). */
export function NumberInput({ value, onCommit, ...rest }: Props) {
  return (
    <DraftInput
      {...rest}
      className="number"
      inputMode="decimal"
      value={value === null ? '' : String(value)}
      onText={(text) => {
        const trimmed = text.trim().replace(',', '.');
        onCommit(trimmed === '' ? null : Number(trimmed));
      }}
    />
  );
}
