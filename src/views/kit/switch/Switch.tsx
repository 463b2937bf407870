import { useId } from 'react';
import './switch.css';

type Option<Id extends string> = { id: Id; name: string; title?: string };

type Props<Id extends string> = {
  label: string;
  /** Whether the label can be seen. */
  labelled?: boolean;
  options: readonly Option<Id>[];
  chosen: Id;
  onChoose(id: Id): void;
};

/** A choice of a few, all in sight. */
export function Switch<Id extends string>({ label, labelled = false, options, chosen, onChoose }: Props<Id>) {
  const group = useId();
  return (
    <fieldset className="switch">
      <legend className={labelled ? undefined : 'hidden-visually'}>{label}</legend>
      {options.map(({ id, name, title }) => (
        <label key={id} title={title}>
          <input type="radio" name={group} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
