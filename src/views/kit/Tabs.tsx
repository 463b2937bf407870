import type { KeyboardEvent, ReactNode } from 'react';
import './tabs.css';

/** A tab: its panel has the id `panel-…` and is labelled by `tab-…`. `more` stands behind its name. */
export type Tab<Id extends string> = { id: Id; name: string; more?: ReactNode };

type Props<Id extends string> = {
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose(id: Id): void;
};

/** A row of tabs, of which one is chosen; the arrow keys go from one to the next. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: Props<Id>) {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex(({ id }) => id === chosen);
    const { id } = tabs[(at + step + tabs.length) % tabs.length];
    onChoose(id);
    document.getElementById(`tab-${id}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} data-own-keys onKeyDown={move}>
      {tabs.map(({ id, name, more }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={`panel-${id}`}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
          {more}
        </button>
      ))}
    </div>
  );
}
