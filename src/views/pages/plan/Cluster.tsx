import { Redo2, Undo2 } from 'lucide-react';
import { Suspense } from 'react';
import {
  fieldFacts,
  offeredLoad,
  peakArrivalRate,
  type Scenario,
  totalCapacity,
  valueAt,
} from '../../../engine/index.ts';
import { tailExample } from '../../../plan/tail.ts';
import { usePlanning } from '../../../store/plan/usePlanning.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { durationWords } from '../../../words/duration.ts';
import { clusterWords, planWords } from '../../../words/plan/page.ts';
import { counted, share } from '../../../words/quantities.ts';
import { unitWords } from '../../../words/settings/numbers.ts';
import { settingsWords, sizeWords } from '../../../words/settings/panel.ts';
import { choiceOf, fieldLabel } from '../../../words/settings/values.ts';
import { late } from '../../kit/late.tsx';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { FieldFault, useFault } from '../../settings/fields/FieldFault.tsx';
import { FromLog } from '../../traffic/FromLog.tsx';
import { Amount, unitOfRate, unitOfSpan } from './Amount.tsx';
import { Crowds } from './Crowds.tsx';
import { WatchPlan } from './WatchPlan.tsx';

const CAPACITY = 'servers.*.capacity';
const TAIL = 'traffic.sessionLength.distribution';
const PRODUCT = 'balancer.product';

const ReadConfig = late(() => import('../../plan/config/ReadConfig.tsx').then(({ ReadConfig }) => ReadConfig));

/** The cluster that is planned for, in six fields, and what can be done with the plan. */
export function Cluster() {
  const planning = usePlanning();
  const { undo, redo } = planning.draft;
  const canUndo = useFact(({ undoable }) => undoable !== null);
  const canRedo = useFact(({ redoable }) => redoable !== null);
  return (
    <form className="plan-cluster panel" aria-label={planWords.cluster} onSubmit={(event) => event.preventDefault()}>
      <div className="plan-cluster-head">
        <h3>{planWords.cluster}</h3>
        <button type="button" aria-label={planWords.undo} title={planWords.undo} disabled={!canUndo} onClick={undo}>
          <Undo2 aria-hidden size={16} />
        </button>
        <button type="button" aria-label={planWords.redo} title={planWords.redo} disabled={!canRedo} onClick={redo}>
          <Redo2 aria-hidden size={16} />
        </button>
      </div>
      <Fields />
      <div className="plan-sources">
        <FromLog onUse={(findings) => planning.takeLog(findings)} />
        <Suspense>
          <ReadConfig />
        </Suspense>
      </div>
      <WatchPlan />
      <Crowds />
    </form>
  );
}

/** The six fields. */
function Fields() {
  const next = useFact((state) => state.next);
  const { traffic, rollout } = next;
  const peak = peakArrivalRate(traffic);
  const tests = rollout.testSeconds + rollout.warmUpSeconds;
  return (
    <>
      <Size next={next} />
      <Amount
        label={clusterWords.arrivals}
        unitLabel={clusterWords.arrivalsUnit}
        path="traffic.arrivalRate"
        value={peak}
        perTime
        scale={1 / peakArrivalRate({ ...traffic, arrivalRate: 1 })}
        names={clusterWords.rates}
        unit={unitOfRate(peak)}
        note={loadNote(next)}
      />
      <Amount
        label={clusterWords.session}
        unitLabel={clusterWords.sessionUnit}
        path="traffic.sessionLength.meanSeconds"
        value={traffic.sessionLength.meanSeconds}
        names={clusterWords.units}
        unit={unitOfSpan(traffic.sessionLength.meanSeconds)}
      />
      <Options
        path={TAIL}
        label={clusterWords.tail}
        name={(option) => clusterWords.tails[option] ?? choiceOf(TAIL, option).name}
        note={clusterWords.longest(durationWords(tailExample(traffic.sessionLength)))}
      />
      <Options path={PRODUCT} label={clusterWords.balancer} name={(option) => choiceOf(PRODUCT, option).name} />
      <Amount
        label={clusterWords.update}
        unitLabel={clusterWords.updateUnit}
        path="rollout.updateSeconds"
        value={rollout.updateSeconds}
        names={clusterWords.units}
        unit={unitOfSpan(rollout.updateSeconds)}
        note={tests > 0 ? clusterWords.tested(durationWords(tests)) : ''}
      />
    </>
  );
}

const loadNote = ({ traffic, servers }: Scenario): string => {
  const users = offeredLoad({ ...traffic, arrivalRate: peakArrivalRate(traffic) });
  return clusterWords.load(counted(Math.round(users), 'user'), share(users / totalCapacity(servers)));
};

/** How many servers there are, and what each holds. */
function Size({ next }: { next: Scenario }) {
  const simulation = useSimulation();
  const faults = [useFault('servers'), useFault(CAPACITY)];
  return (
    <fieldset className="plan-field" data-fault={faults.some(Boolean) || undefined}>
      <legend>{clusterWords.size}</legend>
      <div className="plan-inputs">
        <NumberInput
          label={sizeWords.servers}
          value={next.servers.length}
          invalid={faults[0] !== null}
          unit="servers"
          onCommit={(typed) => simulation.changeServerCount(typed ?? Number.NaN)}
        />
        {clusterWords.times}
        <NumberInput
          label={settingsWords.withUnit(fieldLabel(CAPACITY), unitWords('users'))}
          value={valueAt(next, CAPACITY) as number}
          invalid={faults[1] !== null}
          unit="users"
          onCommit={(typed) => simulation.change(CAPACITY, typed ?? Number.NaN)}
        />
      </div>
      <FieldFault fault={faults[0] ?? faults[1]} />
    </fieldset>
  );
}

type OptionsProps = { path: string; label: string; name: (option: string) => string; note?: string };

/** One of several options, by plain names. */
function Options({ path, label, name, note }: OptionsProps) {
  const simulation = useSimulation();
  const value = useFact(({ next }) => String(valueAt(next, path)));
  const facts = fieldFacts(path);
  const options = facts?.kind === 'choice' ? facts.options : [];
  return (
    <div className="plan-field">
      <label>
        <span>{label}</span>
        <select value={value} onChange={(event) => simulation.change(path, event.target.value)}>
          {options.map((option) => (
            <option key={option} value={option}>
              {name(option)}
            </option>
          ))}
        </select>
      </label>
      {note && <p className="plan-note">{note}</p>}
    </div>
  );
}
