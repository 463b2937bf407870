import { durationBand, type Tally } from '../../study/index.ts';
import { BARS, layoutBars } from './layout.ts';

type Props = {
  tally: Tally;
  endSeconds: number;
  /** How long the present run took; null while it is not over. */
  mark: number | null;
  label: string;
};

/** How long the rollout takes in many crowds: the 8 of 10 darker, the median, and the present run. */
export function Histogram({ tally, endSeconds, mark, label }: Props) {
  const bars = layoutBars(tally, endSeconds);
  const x = (seconds: number) => (seconds / endSeconds) * BARS;
  const median = x(durationBand(tally).median.value);
  return (
    <svg className="crowds-bars" viewBox={`0 0 ${BARS} 1`} preserveAspectRatio="none" role="img" aria-label={label}>
      {[false, true].map((within) => (
        <path
          key={String(within)}
          data-within={within || undefined}
          d={bars
            .filter((bar) => bar.within === within)
            .map(({ at, height }) => `M${at + 0.08} 1v${-height}h0.84V1z`)
            .join('')}
        />
      ))}
      {Number.isFinite(median) && <line className="crowds-median" x1={median} x2={median} y1={0} y2={1} />}
      {mark !== null && <line className="crowds-mark" x1={x(mark)} x2={x(mark)} y1={0} y2={1} />}
    </svg>
  );
}
