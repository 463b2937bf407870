import { useId } from 'react';
import type { Option } from '../../store/comparisonSetup.ts';

type Props = { options: readonly Option[]; chosen: string; onChoose(field: string): void };

/** Every field that can be the difference, in groups, with what the chosen one means. */
export function FieldChoice({ options, chosen, onChoose }: Props) {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  const about = options.find(({ field }) => field === chosen)?.facts?.about;
  return (
    <div className="setup-field">
      <label htmlFor={id}>What differs</label>
      <select
        id={id}
        value={chosen}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onChange={(event) => onChoose(event.target.value)}
      >
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {options
              .filter((option) => option.group === group)
              .map(({ field, label }) => (
                <option key={field} value={field}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {about !== undefined && <p id={`${id}-about`}>{about}</p>}
    </div>
  );
}
