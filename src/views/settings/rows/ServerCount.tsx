import { MAX_SERVERS } from '../../../engine/index.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { groupWords } from '../../../words/settings/laterGroups.ts';
import { settingsWords } from '../../../words/settings/panel.ts';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { FieldFault, useFault } from '../fields/FieldFault.tsx';
import { RestartNote } from '../fields/RestartNote.tsx';

/** What the slider covers. */
const FEW = 24;

/** How many servers there are. */
export function ServerCount() {
  const simulation = useSimulation();
  const count = useFact((state) => state.next.servers.length);
  const waits = useFact((state) => state.waiting.includes('servers'));
  const fault = useFault('servers');
  return (
    <div className="field" data-fault={fault !== null || undefined}>
      <div className="field-head">
        <label htmlFor="server-count">{groupWords.servers}</label>
        <RestartNote waits={waits} />
        <span className="field-number">
          <NumberInput
            id="server-count"
            label={groupWords.servers}
            value={count}
            invalid={fault !== null}
            describedBy="server-count-about"
            unit="servers"
            onCommit={(typed) => simulation.changeServerCount(typed ?? Number.NaN)}
          />
        </span>
      </div>
      <input
        type="range"
        min={1}
        max={FEW}
        aria-label={settingsWords.slider(groupWords.servers)}
        value={Math.min(FEW, count)}
        onChange={(event) => simulation.changeServerCount(Number(event.target.value))}
      />
      <p className="field-about" id="server-count-about">
        {groupWords.serversAbout(MAX_SERVERS)}
      </p>
      <FieldFault fault={fault} />
    </div>
  );
}
