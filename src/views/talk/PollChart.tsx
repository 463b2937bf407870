import { binOf } from '../../lessons/guess/bins.ts';
import type { Poll } from '../../store/present/poll.ts';
import { answerLabels, answersIn } from '../../words/learn/poll.ts';
import { HandsChart } from '../guess/HandsChart.tsx';
import './pollChart.css';

type Props = { poll: Poll; crowds?: readonly number[] | null; high: number };

/** How many hands were up for each answer; once it is told beside what is so. */
export function PollChart({ poll, crowds = null, high }: Props) {
  const { bins, hands, truth } = poll;
  const at = truth === null ? -1 : bins.length > 0 ? binOf(truth, bins) : truth;
  return (
    <figure className="poll-chart">
      <HandsChart labels={answerLabels(poll)} hands={hands} crowds={crowds} truth={at} high={high} />
      <figcaption>{answersIn(poll.asked)}</figcaption>
    </figure>
  );
}
