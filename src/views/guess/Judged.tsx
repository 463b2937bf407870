import { useStore } from 'zustand';
import { type Accepted, judgeNumber } from '../../lessons/guess/judge.ts';
import type { Unit } from '../../lessons/lesson/lesson.ts';
import type { Study } from '../../study/index.ts';
import { askingWords, numberJudged } from '../../words/learn/guess.ts';
import { figureWords } from '../../words/lessons/goals.ts';

type Props = { crowds: Study; unit: Unit; value: number | null; accepted: Accepted | null };

/** How far the crowds are; once all were asked, how good the guess is. */
export function Judged({ crowds, unit, value, accepted }: Props) {
  const { status, done, count } = useStore(crowds.store);
  if (status !== 'done' || accepted === null) return <Asking done={done} count={count} />;
  const [low, high] = [accepted.low, accepted.high].map((each) => figureWords(unit, each));
  return <p role="status">{numberJudged(value === null ? null : judgeNumber(value, accepted), low, high)}</p>;
}

/** How far they are. */
export function Asking({ done, count }: { done: number; count: number }) {
  return (
    <p className="learn-asking">
      <progress value={done} max={count} aria-label={askingWords(done, count)} /> {askingWords(done, count)}
    </p>
  );
}
