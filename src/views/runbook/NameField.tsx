import { useId } from 'react';
import type { ProductName } from '../../engine/index.ts';
import type { NameAllowed } from '../../runbook/index.ts';
import { nameAllowedWords } from '../../words/runbook/page.ts';
import { DraftInput } from '../kit/DraftInput.tsx';
import { typeName } from './useBook.ts';

type Props = {
  product: ProductName;
  field: string;
  label: string;
  /** Whether the label is seen, too. */
  labelled?: boolean;
  value: string;
  fault: NameAllowed | undefined;
};

/** One name of the runbook, and what is wrong with it. */
export function NameField({ product, field, label, labelled = true, value, fault }: Props) {
  const id = useId();
  return (
    <div className="runbook-field">
      {labelled && <label htmlFor={id}>{label}</label>}
      <DraftInput
        id={id}
        className="runbook-input"
        value={value}
        label={label}
        invalid={fault !== undefined}
        describedBy={fault && `${id}-fault`}
        onText={(text) => typeName(product, field, text)}
      />
      {fault && (
        <p id={`${id}-fault`} className="runbook-fault" role="alert">
          {nameAllowedWords(fault)}
        </p>
      )}
    </div>
  );
}
