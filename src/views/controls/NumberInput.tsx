import { useState } from 'react';

type Props = {
  id: string;
  value: number | null;
  label: string;
  describedBy?: string;
  invalid: boolean;
  placeholder?: string | undefined;
  onCommit(value: number | null): void;
};

/** A number as text: what is typed stays as it is, and is handed on whenever it is a number (or nothing). */
export function NumberInput({ id, value, label, describedBy, invalid, placeholder, onCommit }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === null ? '' : String(value));
  return (
    <input
      id={id}
      className="number"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      placeholder={placeholder}
      value={shown}
      onChange={(event) => {
        const text = event.target.value;
        setDraft(text);
        const trimmed = text.trim().replace(',', '.');
        onCommit(trimmed === '' ? null : Number(trimmed));
      }}
      onBlur={() => {
        if (!invalid) setDraft(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !invalid) setDraft(null);
      }}
    />
  );
}
