import { type HTMLAttributes, useState } from 'react';

type Props = {
  id?: string | undefined;
  className: string;
  value: string;
  label: string;
  describedBy?: string | undefined;
  invalid: boolean;
  placeholder?: string | undefined;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  onText(text: string): void;
};

/** A text field that leaves what is typed as it is, until it is left with something that holds. */
export function DraftInput({
  id,
  className,
  value,
  label,
  describedBy,
  invalid,
  placeholder,
  inputMode,
  onText,
}: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (!invalid) setDraft(null);
  };
  return (
    <input
      id={id}
      className={className}
      type="text"
      inputMode={inputMode}
      autoComplete="off"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      placeholder={placeholder}
      value={draft ?? value}
      onChange={(event) => {
        setDraft(event.target.value);
        onText(event.target.value);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
