import type { ReactNode } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import type { FieldWords } from '../../words/settings/fields/fieldWords.ts';
import { Field } from './fields/Field.tsx';
import { applies } from './relevance.ts';

type Props = {
  title: string;
  /** What it amounts to, for when it is closed. */
  gist: string;
  open?: boolean;
  items: readonly string[];
  /** What stands for an item that is no field. */
  parts: Record<string, ReactNode>;
  /** What stands under a field. */
  below: Record<string, ReactNode>;
  /** What fields are called, and what is said of them. */
  words: (path: string) => FieldWords;
};

/** Fields that belong together; those that mean nothing in the scenario are left out. */
export function Group({ title, gist, open = false, items, parts, below, words }: Props) {
  return (
    <details className="group" open={open}>
      <summary>
        {title} <span className="group-gist">{gist}</span>
      </summary>
      <div className="group-fields">
        {items.map((item) => (
          <Relevant key={item} item={item}>
            {parts[item] ?? (
              <Field path={item} words={words(item)}>
                {below[item]}
              </Field>
            )}
          </Relevant>
        ))}
      </div>
    </details>
  );
}

function Relevant({ item, children }: { item: string; children: ReactNode }) {
  const shown = useFact(({ next }) => applies(next, item));
  return shown && children;
}
