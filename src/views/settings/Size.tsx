import { MAX_SERVERS, valueAt } from '../../engine/index.ts';
import { loadOf } from '../../store/changes/load.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { unitWords } from '../../words/settings/numbers.ts';
import { loadWords, settingsWords, sizeWords } from '../../words/settings/panel.ts';
import { fieldLabel } from '../../words/settings/values.ts';
import { NumberInput } from '../kit/NumberInput.tsx';
import { EffectLine } from './fields/EffectLine.tsx';
import { FieldFault, useFault } from './fields/FieldFault.tsx';
import { RestartNote } from './fields/RestartNote.tsx';

const CAPACITY = 'servers.*.capacity';

/** How many servers there are and what each holds, and how full that makes them. */
export function Size() {
  const simulation = useSimulation();
  const servers = useFact(({ next }) => next.servers.length);
  const capacity = useFact(({ next }) => valueAt(next, CAPACITY) as number);
  const waits = useFact((state) => state.waiting.includes('servers'));
  const load = useFact(({ next, hidden }) => (hidden.includes('peakUtilisation') ? '' : loadWords(loadOf(next))));
  const faults = [useFault('servers'), useFault(CAPACITY)];
  return (
    <div className="field" data-kind="size" data-fault={faults.some(Boolean) || undefined}>
      <div className="field-head">
        <span className="field-name">{sizeWords.title}</span>
        {waits && <RestartNote waits />}
        <span className="field-number">
          <NumberInput
            label={sizeWords.servers}
            value={servers}
            invalid={faults[0] !== null}
            describedBy="size-about"
            unit="servers"
            onCommit={(typed) => simulation.changeServerCount(typed ?? Number.NaN)}
          />
          {sizeWords.times}
          <NumberInput
            label={settingsWords.withUnit(fieldLabel(CAPACITY), unitWords('users'))}
            value={capacity}
            invalid={faults[1] !== null}
            describedBy="size-about"
            unit="users"
            onCommit={(typed) => simulation.change(CAPACITY, typed ?? Number.NaN)}
          />
        </span>
      </div>
      <p className="field-load">{load}</p>
      <p className="field-about" id="size-about">
        {sizeWords.about(MAX_SERVERS)}
      </p>
      <EffectLine path="servers" />
      <EffectLine path={CAPACITY} />
      <FieldFault fault={faults[0] ?? faults[1]} />
    </div>
  );
}
