import { fieldFacts } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { valueAt } from '../../store/valueAt.ts';
import { NumberInput } from './NumberInput.tsx';

/** A number of a list's row: only its box, named after its field and its row, with its fault below. */
export function Cell({ path, whose }: { path: string; whose: string }) {
  const simulation = useSimulation();
  const facts = fieldFacts(path);
  const value = useFact((state) => valueAt(state.next, path) ?? null);
  const fault = useFact((state) => (state.fault?.field === path ? state.fault.message : null));
  const unit = facts?.kind === 'number' && facts.unit ? `, ${facts.unit}` : '';
  return (
    <>
      <NumberInput
        label={`${facts?.label ?? path}${unit} (${whose})`}
        value={value as number | null}
        invalid={fault !== null}
        onCommit={(typed) => simulation.change(path, typed ?? Number.NaN)}
      />
      {fault && (
        <span className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
