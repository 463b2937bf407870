import { useId, useMemo, useState } from 'react';
import type { Scenario } from '../../../engine/index.ts';
import type { PartProps } from '../../../store/plan/planning.ts';
import {
  type Axis,
  type Cell,
  SWEPT,
  type Swept,
  sweepCells,
  sweepFields,
  sweepValues,
  sweptValue,
} from '../../../store/plan/sweep.ts';
import { useCrowds } from '../../../store/plan/useCrowds.ts';
import { useShowView } from '../../../store/shownView.ts';
import { fieldOptionWords } from '../../../words/comparison/runs.ts';
import { sweepWords } from '../../../words/plan/sweep.ts';
import { Counting } from '../Counting.tsx';
import { Heatmap } from './Heatmap.tsx';
import '../../kit/part.css';
import './sweep.css';

const CROWDS = 40;
/** What is set against what until somebody chooses. */
const FIRST: readonly [across: string, down: string] = ['rollout.batchSize', 'traffic.sessionLength.meanSeconds'];

/** Two settings against each other: what comes of every pair of values. A cell is watched with a click. */
export function Sweep({ scenario, planning }: PartProps) {
  const show = useShowView();
  const onWatch = (cell: Scenario): void => {
    planning.watchVariant(cell);
    show('simulate');
  };
  const fields = useMemo(() => sweepFields(scenario), [scenario]);
  const [chosen, choose] = useState(FIRST);
  const [across, down] = fieldsFor(chosen, fields);
  const [shown, setShown] = useState<Swept>('duration');
  const { x, y, cells, scenarios } = useMemo(() => sweepOf(scenario, across, down), [scenario, across, down]);
  const asked = useCrowds(scenarios, CROWDS);
  const cellValue = (cell: Cell): number => {
    const at = cell.scenario === null ? -1 : scenarios.indexOf(cell.scenario);
    return at < 0 || !asked ? Number.NaN : sweptValue(asked.results[at], shown);
  };
  return (
    <section className="part panel">
      <h3>{sweepWords.title}</h3>
      <div className="sweep-choices">
        <FieldSelect
          label={sweepWords.across}
          fields={fields}
          not={down}
          chosen={across}
          onChoose={(field) => choose([field, down])}
        />
        <FieldSelect
          label={sweepWords.down}
          fields={fields}
          not={across}
          chosen={down}
          onChoose={(field) => choose([across, field])}
        />
        <ShownSelect chosen={shown} onChoose={setShown} />
        <Counting asked={asked} count={CROWDS} />
      </div>
      <Heatmap x={x} y={y} cells={cells} shown={shown} value={cellValue} plan={scenario} onWatch={onWatch} />
      <p className="part-note">{sweepWords.about}</p>
    </section>
  );
}

/** The fields that were chosen, others in place of those that this plan can't be swept by. */
function fieldsFor(chosen: readonly [string, string], fields: readonly string[]): [string, string] {
  const can = (field: string, not: string): string =>
    fields.includes(field) ? field : (USUAL.find((other) => other !== not && fields.includes(other)) ?? fields[0]);
  const across = can(chosen[0], chosen[1]);
  return [across, can(chosen[1], across)];
}
const USUAL = ['traffic.arrivalRate', 'traffic.sessionLength.meanSeconds', 'balancer.drainTimeoutSeconds'];

function sweepOf(scenario: Scenario, across: string, down: string) {
  const [x, y] = [across, down].map((field): Axis => ({ field, values: sweepValues(scenario, field) }));
  const cells = sweepCells(scenario, x, y);
  const scenarios = cells.flat().flatMap((cell) => cell.scenario ?? []);
  return { x, y, cells, scenarios };
}

type FieldSelectProps = {
  label: string;
  fields: readonly string[];
  /** The field of the other axis. */
  not: string;
  chosen: string;
  onChoose(field: string): void;
};

function FieldSelect({ label, fields, not, chosen, onChoose }: FieldSelectProps) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {label}
      <select id={id} value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {fields
          .filter((field) => field !== not)
          .map((field) => (
            <option key={field} value={field}>
              {fieldOptionWords(field)}
            </option>
          ))}
      </select>
    </label>
  );
}

function ShownSelect({ chosen, onChoose }: { chosen: Swept; onChoose(what: Swept): void }) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {sweepWords.shows}
      <select id={id} value={chosen} onChange={(event) => onChoose(event.target.value as Swept)}>
        {SWEPT.map((what) => (
          <option key={what} value={what}>
            {sweepWords.swept[what]}
          </option>
        ))}
      </select>
    </label>
  );
}
