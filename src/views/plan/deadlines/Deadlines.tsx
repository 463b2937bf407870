import { scaleLog } from 'd3';
import { useId, useMemo } from 'react';
import { useStore } from 'zustand';
import {
  type Deadline,
  deadlines,
  isCutting,
  isPlanned,
  TOOL_LIMITS,
  type ToolLimit,
  toTheLast,
  weakest,
} from '../../../plan/deadlines.ts';
import type { PartProps } from '../../../store/plan/planning.ts';
import { useCrowds } from '../../../store/plan/useCrowds.ts';
import { countdownWords, durationWords } from '../../../words/duration.ts';
import {
  advisedWords,
  breaksWords,
  deadlinesAnswer,
  deadlineWords,
  sourceWords,
} from '../../../words/plan/deadlines.ts';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { Counting } from '../Counting.tsx';
import '../../kit/part.css';
import { Wide } from '../Wide.tsx';

const CROWDS = 200;
const WIDTH = 200;

/** Every limit that the plan has to keep within: what it has to outlast, how often it breaks, what to set. */
export function Deadlines({ scenario, planning }: PartProps) {
  const limits = useStore(planning.store, (state) => state.limits);
  const scenarios = useMemo(() => [scenario, toTheLast(scenario)], [scenario]);
  const asked = useCrowds(scenarios, CROWDS);
  if (asked === null) {
    return (
      <section className="part panel">
        <h3>{deadlineWords.title}</h3>
        <Counting asked={asked} count={CROWDS} />
      </section>
    );
  }
  const [plan, toTheEnd] = asked.results;
  const chain = deadlines(scenario, limits, { plan, toTheLast: toTheEnd });
  const weak = weakest(chain);
  const [verdict, ...more] = deadlinesAnswer(weak, chain);
  const set = ({ name, field }: Deadline, seconds: number | null): void =>
    field === null ? planning.setLimit(name as ToolLimit, seconds) : planning.draft.change(field, seconds);
  return (
    <section className="part panel">
      <h3>{deadlineWords.title}</h3>
      <p className="part-verdict">
        <strong>{verdict}</strong> {more.join(' ')}
      </p>
      <Counting asked={asked} count={CROWDS} />
      <Wide label={deadlineWords.caption}>
        <table className="part-table">
          <caption className="hidden-visually">{deadlineWords.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{deadlineWords.limit}</th>
              <th scope="col">{deadlineWords.setTo}</th>
              <th scope="col" className="part-wide">
                {deadlineWords.until}
              </th>
              <th scope="col">{deadlineWords.half}</th>
              <th scope="col">{deadlineWords.most}</th>
              <th scope="col">{deadlineWords.nearlyAll}</th>
              <th scope="col">{deadlineWords.chance}</th>
              <th scope="col">{deadlineWords.advised}</th>
            </tr>
          </thead>
          <tbody>
            {chain.map((deadline) => (
              <Row
                key={deadline.name}
                deadline={deadline}
                chain={chain}
                weak={deadline === weak}
                onSet={(seconds) => set(deadline, seconds)}
              />
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="part-note">{deadlineWords.about}</p>
    </section>
  );
}

type RowProps = { deadline: Deadline; chain: readonly Deadline[]; weak: boolean; onSet(seconds: number | null): void };

function Row({ deadline, chain, weak, onSet }: RowProps) {
  const id = useId();
  const { name, field, seconds, waited, needs } = deadline;
  const fact = name in TOOL_LIMITS ? TOOL_LIMITS[name as ToolLimit] : null;
  return (
    <tr data-weak={weak || undefined}>
      <th scope="row">
        <label htmlFor={id}>{deadlineWords.names[name]}</label>
        {fact?.source && <small>{sourceWords(fact.source, fact.verified)}</small>}
      </th>
      <td>
        {/* The plan decides how long a drain may take. */}
        {!isPlanned(deadline) && (
          <NumberInput
            id={id}
            label={deadlineWords.inSeconds(deadlineWords.names[name])}
            value={seconds}
            unit="s"
            invalid={false}
            placeholder={deadlineWords.none}
            onCommit={(value) => {
              const none = value === null && (field === null || name === 'cookie');
              if (none || (typeof value === 'number' && value >= 0)) onSet(value);
            }}
          />
        )}
        <small>{seconds === null ? deadlineWords.none : countdownWords(seconds)}</small>
      </td>
      <td className="part-wide">
        <Span deadline={deadline} chain={chain} />
        <small>{deadlineWords.waited[waited]}</small>
      </td>
      {[needs.half, needs.most, needs.nearlyAll].map((need, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column
        <td key={i}>{durationWords(need)}</td>
      ))}
      <td data-breaks={(deadline.breaks > 0.01 && !isCutting(deadline)) || undefined}>{breaksWords(deadline)}</td>
      <td>{advisedWords(deadline)}</td>
    </tr>
  );
}

/** What has to be waited for, on an axis that all share, and the mark of the limit. */
function Span({ deadline: { seconds, needs }, chain }: { deadline: Deadline; chain: readonly Deadline[] }) {
  const all = chain
    .flatMap((one) => [one.needs.nearlyAll, one.seconds ?? 0])
    .filter((at) => Number.isFinite(at) && at > 0);
  const x = scaleLog([Math.min(1, ...all), Math.max(10, ...all)], [0, WIDTH]).clamp(true);
  const at = (time: number): number => (time <= 0 ? 0 : Number.isFinite(time) ? x(time) : WIDTH);
  return (
    <svg className="part-span" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden>
      <rect className="part-span-all" y="4" height="6" width={Math.max(1, at(needs.nearlyAll))} />
      <rect className="part-span-half" y="4" height="6" width={Math.max(1, at(needs.half))} />
      {seconds !== null && <line x1={at(seconds)} x2={at(seconds)} y1="0" y2="14" />}
    </svg>
  );
}
