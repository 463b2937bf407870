import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { planned } from '../../../plan/course/plans.ts';
import { found, isFull, keeps } from '../../../plan/found.ts';
import { type Remedy, remedies } from '../../../plan/remedies.ts';
import { useSlices } from '../../../store/plan/inSlices.ts';
import type { Planning } from '../../../store/plan/planning.ts';
import { useCrowds } from '../../../store/plan/useCrowds.ts';
import { remediesWords, remedyFoundWords, remedyWords } from '../../../words/plan/remedies.ts';
import { Counting } from '../Counting.tsx';

/** So many crowds try each. */
const CROWDS = 60;

/** What would make a plan keep to what is allowed: each is told once crowds have found that it does. */
export function Remedies({ planning }: { planning: Planning }) {
  const { cluster, budget } = useStore(planning.store);
  const all = useSlices(useCallback(() => remedies(cluster, budget), [cluster, budget]));
  return (
    <section className="plan-remedies panel" aria-label={remediesWords.title}>
      <h3>{remediesWords.title}</h3>
      {all === null && <p>{remediesWords.looking}</p>}
      {all?.length === 0 && <p>{remediesWords.nothing}</p>}
      <ul>
        {all?.map((remedy) => (
          <Tried key={remedy.kind} remedy={remedy} planning={planning} />
        ))}
      </ul>
    </section>
  );
}

function Tried({ remedy, planning }: { remedy: Remedy; planning: Planning }) {
  const { cluster, budget, candidate } = remedy;
  const asked = useCrowds(
    useMemo(() => [planned(cluster, candidate.plan)], [cluster, candidate]),
    CROWDS,
  );
  if (!asked?.over) return <Counting asked={asked} count={CROWDS} />;
  const known = found(asked.results[0]);
  if (isFull(known) || keeps(known, budget) === false) return null;
  const apply = (): void => {
    const { next } = planning.draft.store.getState();
    const { traffic, servers, balancer } = cluster;
    const { week, hour } = planning.store.getState();
    // Another hour is one of a shop's day.
    const ofWeek = remedy.kind === 'otherHour' ? null : week;
    planning.open({ scenario: { ...next, traffic, servers, balancer }, budget, week: ofWeek, hour });
  };
  return (
    <li>
      <span>
        <strong>{remedyWords(remedy, known)}</strong> {remedyFoundWords(remedy, known)}
      </span>
      <button type="button" onClick={apply}>
        {remediesWords.apply}
      </button>
    </li>
  );
}
