import { useId } from 'react';
import type { FieldOption } from '../../store/comparison/fieldOptions.ts';
import { fieldGroups, fieldOptionWords } from '../../words/comparison/runs.ts';
import { setupWords } from '../../words/comparison/setup.ts';
import { fieldWords } from '../../words/settings/fields/index.ts';

type Props = { options: readonly FieldOption[]; chosen: string; onChoose(field: string): void };

/** Every field that can be the difference, in groups, with what the chosen one means. */
export function FieldChoice({ options, chosen, onChoose }: Props) {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  const about = fieldWords(chosen)?.about;
  return (
    <div className="setup-field">
      <label htmlFor={id}>{setupWords.whatDiffers}</label>
      <select
        id={id}
        value={chosen}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onChange={(event) => onChoose(event.target.value)}
      >
        {groups.map((group) => (
          <optgroup key={group} label={fieldGroups[group]}>
            {options
              .filter((option) => option.group === group)
              .map(({ field }) => (
                <option key={field} value={field}>
                  {fieldOptionWords(field)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {about !== undefined && <p id={`${id}-about`}>{about}</p>}
    </div>
  );
}
