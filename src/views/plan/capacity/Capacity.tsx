import { useMemo } from 'react';
import { hasPods, type Scenario, withField } from '../../../engine/index.ts';
import { fewestServers, holding, holdings, holds, losesMore, outAtOnce } from '../../../plan/capacity.ts';
import type { PartProps } from '../../../store/plan/planning.ts';
import { useCrowds } from '../../../store/plan/useCrowds.ts';
import { useShowView } from '../../../store/shownView.ts';
import { roughRolloutSeconds } from '../../../study/index.ts';
import { capacityAnswer, capacityWords } from '../../../words/plan/capacity.ts';
import { Counting } from '../Counting.tsx';
import { HoldingTable } from './HoldingTable.tsx';
import '../../kit/part.css';

const CROWDS = 60;
/** More rows than these only every so many. */
const ROWS = 12;
/** A rollout may take longer than it does by a rule of thumb. */
const LONGER = 2;

/** Whether the servers in service bear it while the others are out, for every number that may be out at once. */
export function Capacity({ scenario, planning }: PartProps) {
  const show = useShowView();
  const watch = (batchSize: number): void => {
    planning.watch({ batchSize, timeoutSeconds: scenario.balancer.drainTimeoutSeconds });
    show('simulate');
  };
  const out = outAtOnce(scenario);
  const { rows, plan, most, fewest } = useMemo(() => judge(scenario, out), [scenario, out]);
  const tried = useMemo(
    () => (takesBatches(scenario) ? rows.map((row) => withBatch(scenario, row.out)) : [scenario]),
    [scenario, rows],
  );
  const asked = useCrowds(tried, CROWDS);
  const turned = (row: number): number | null => {
    const runs = asked?.results[row];
    return runs ? runs.reduce((sum, { ledger }) => sum + ledger.turnedAway, 0) / runs.length : null;
  };
  const [verdict, ...more] = capacityAnswer(
    plan,
    hasPods(scenario),
    turned(takesBatches(scenario) ? rows.findIndex((row) => row.out === out) : 0),
    most,
    fewest,
    losesMore(scenario),
  );
  return (
    <section className="part panel">
      <h3>{capacityWords.title}</h3>
      <p className="part-verdict">
        <strong>{verdict}</strong> {more.join(' ')}
      </p>
      <Counting asked={asked} count={CROWDS} />
      {takesBatches(scenario) && <HoldingTable rows={rows} out={out} turned={turned} onWatch={watch} />}
      <p className="part-note">{capacityWords.about}</p>
    </section>
  );
}

const takesBatches = ({ rollout }: Scenario): boolean => ['bleed', 'lockOut', 'canary'].includes(rollout.strategy);

function judge(scenario: Scenario, out: number) {
  const seconds = (other: Scenario): number => LONGER * roughRolloutSeconds(other);
  const all = holdings(scenario, (size) => seconds(withBatch(scenario, size)));
  const every = Math.ceil(all.length / ROWS);
  const rows = all.filter((row) => row.out === out || row.out <= 4 || row.out % every === 0);
  const holding_ = all.filter(holds);
  return {
    rows,
    plan: holding(scenario, out, seconds(scenario)),
    most: holding_.length === 0 ? 0 : Math.max(...holding_.map((row) => row.out)),
    fewest: fewestServers(scenario, out, () => seconds(scenario)),
  };
}

const withBatch = (scenario: Scenario, size: number): Scenario => withField(scenario, 'rollout.batchSize', size);
