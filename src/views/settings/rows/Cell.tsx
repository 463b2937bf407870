import { fieldFacts, valueAt } from '../../../engine/index.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { fieldWords } from '../../../words/settings/fields/index.ts';
import { groupWords } from '../../../words/settings/laterGroups.ts';
import { unitWords } from '../../../words/settings/numbers.ts';
import { settingsWords } from '../../../words/settings/panel.ts';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { FieldFault, useFault } from '../fields/FieldFault.tsx';
import './rows.css';

/** A number of a list's row: only its box, named after its field and its row, with its fault below. */
export function Cell({ path, whose }: { path: string; whose: string }) {
  const simulation = useSimulation();
  const value = useFact((state) => valueAt(state.next, path) ?? null);
  const fault = useFault(path);
  const field = fieldWords(path)?.label ?? path;
  const unit = unitWords(fieldFacts(path)?.unit);
  return (
    <>
      <NumberInput
        label={groupWords.cell(unit ? settingsWords.withUnit(field, unit) : field, whose)}
        value={value as number | null}
        unit={fieldFacts(path)?.unit}
        invalid={fault !== null}
        onCommit={(typed) => simulation.change(path, typed ?? Number.NaN)}
      />
      <FieldFault fault={fault} inRow />
    </>
  );
}
