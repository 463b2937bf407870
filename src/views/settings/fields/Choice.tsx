import { choiceWords } from '../../../words/settings/values.ts';

type Props = {
  id: string;
  path: string;
  options: readonly string[];
  value: string;
  onChange: (option: string) => void;
};

/** One of several options, in all their words. */
export function Choice({ id, path, options, value, onChange }: Props) {
  return (
    <select id={id} value={value} aria-describedby={`${id}-about`} onChange={(event) => onChange(event.target.value)}>
      {options.map((option) => (
        <option key={option} value={option}>
          {choiceWords(path, option)}
        </option>
      ))}
    </select>
  );
}
