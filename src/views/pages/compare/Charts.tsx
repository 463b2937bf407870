import { Suspense, useEffect, useState } from 'react';
import { useComparisonsFact } from '../../../store/comparison/useComparison.ts';
import { compareWords } from '../../../words/comparison/compare.ts';
import { late } from '../../kit/late.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { RunsChart, RunsLegend } from '../../runsChart/RunsChart.tsx';

const Crowds = late(() => import('../../crowds/Crowds.tsx').then(({ Crowds }) => Crowds));

type Chart = 'time' | 'crowds';

/** The runs over time, or what becomes of them in many crowds. */
export function Charts() {
  const [chosen, setChosen] = useState<Chart>('time');
  const opened = useComparisonsFact((state) => state.opened);
  useEffect(() => {
    if (opened !== null) setChosen('crowds');
  }, [opened]);
  return (
    <section className="compare-chart panel" aria-label={compareWords.charts}>
      <div className="compare-chart-head">
        <Tabs<Chart>
          label={compareWords.charts}
          tabs={[
            { id: 'time', name: compareWords.overTime },
            { id: 'crowds', name: compareWords.inCrowds },
          ]}
          chosen={chosen}
          onChoose={setChosen}
        />
        {chosen === 'time' && <RunsLegend />}
      </div>
      <div className="compare-chart-content" id={`panel-${chosen}`} role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {chosen === 'time' ? (
          <RunsChart />
        ) : (
          <Suspense>
            <Crowds />
          </Suspense>
        )}
      </div>
    </section>
  );
}
