import type { Recording } from '../../player/recording.ts';
import { type Base, isRecording } from '../../store/comparisonRuns.ts';
import { type Setup, sameUsers, startsOver } from '../../store/comparisonSetup.ts';
import type { RunFacts } from '../../store/comparisonState.ts';
import { formatClock } from '../../store/duration.ts';
import { useComparison, useComparisonFact, useDeskFact } from '../../store/useComparison.ts';
import { fieldLabel } from '../share/shareComparison.ts';
import { joined, tell } from './told.ts';
import { judge } from './verdict.ts';

/** What all runs start from, and what differs. */
function baseWords({ base: from, field }: Setup, base: Base): string {
  const { name } = isRecording(base) ? base.scenario : base;
  const start = from === 'moment' && isRecording(base) ? `, from ${momentOf(base)} on` : '';
  return `${from === 'article' ? 'The article’s shop' : name}${start} · ${fieldLabel(field)} differs`;
}

const momentOf = ({ scenario, shownTick }: Recording): string => formatClock(shownTick * scenario.tickSeconds);

/** How far the runs are, until there is a verdict. */
function progress(runs: readonly RunFacts[], started: boolean): string {
  const done = runs.filter((run) => run.over);
  if (done.length === runs.length) return 'Every rollout is over already. Press Play to see how they go on.';
  if (done.length > 0) return `${joined(done.map(({ label }) => label))}: over. The others are still under way.`;
  return `${started ? '' : 'Press Play. '}At the end it says which to prefer, and why.`;
}

/** What the comparison is about, how far it is, and at the end what it says. It changes seldom, so that it can be read aloud. */
export function Verdict() {
  const comparison = useComparison();
  const setup = useDeskFact((state) => state.setup);
  const base = useDeskFact((state) => state.base);
  const over = useComparisonFact(({ runs }) => runs.map((run) => run.over).join());
  const started = useComparisonFact(({ tick }) => tick > comparison.startTick);
  const { runs } = comparison.store.getState();
  const verdict = started ? judge(tell(runs, setup)) : null;
  const users = sameUsers(setup)
    ? 'The very same users meet every run'
    : 'The users themselves are what differs between the runs';
  return (
    <div className="compare-verdict" role="status" data-judged={verdict !== null || undefined} data-over={over}>
      <p className="compare-base">{baseWords(setup, base)}</p>
      {verdict ? (
        <>
          <p className="compare-headline">{verdict.headline}</p>
          {verdict.reasons.length > 0 && <p>{verdict.reasons.join(' ')}</p>}
        </>
      ) : (
        <>
          <p className="compare-headline">
            {setup.field === 'rollout.strategy' ? 'Which way to deploy' : 'Which to prefer'}: who gets hurt, and how
            long does it take?
          </p>
          <p>
            {users}. {progress(runs, started)}
          </p>
        </>
      )}
      {comparison.startTick === 0 && startsOver(setup) && (
        <p>This can only differ from the start, so all begin at {formatClock(0)}.</p>
      )}
    </div>
  );
}
