import type { Asked } from '../../store/plan/useCrowds.ts';
import { countingWords } from '../../words/plan/counting.ts';

/** How many of the crowds have been asked; nothing once all have. */
export function Counting({ asked, count }: { asked: Asked | null; count: number }) {
  if (asked?.over) return null;
  const done = asked?.done ?? 0;
  return (
    <p className="part-counting">
      <progress value={done} max={count} aria-label={countingWords.label} />
      {countingWords.counting(done, count)}
    </p>
  );
}
