import { line, scaleLinear } from 'd3';
import type { Bin, Spread } from '../../../plan/spread.ts';
import { quantile } from '../../../study/index.ts';
import { axisEndWords, spreadWords, varyingWords } from '../../../words/plan/spread.ts';

const [WIDTH, HEIGHT] = [300, 100];

/** A histogram over crowds, and a line of what the closed form expects. */
export function SpreadChart({ spread: { of, constant, sorted, bins } }: { spread: Spread }) {
  const [low, high] = [0.05, 0.95].map((p) => varyingWords(of, quantile(sorted, p).value));
  if (constant) {
    return (
      <figure className="spread-chart">
        <figcaption>{spreadWords.of[of]}</figcaption>
        <p className="spread-constant">{spreadWords.always(varyingWords(of, sorted[0]))}</p>
      </figure>
    );
  }
  if (bins.length === 0) return null;
  const [from, to] = [bins[0].from, bins[bins.length - 1].to];
  const x = scaleLinear([from, to], [0, WIDTH]);
  const y = scaleLinear([0, Math.max(...bins.flatMap((bin) => [bin.crowds, bin.expected ?? 0]))], [HEIGHT, 2]);
  const expected = bins.filter((bin): bin is Bin & { expected: number } => bin.expected !== null);
  const curve = line<Bin & { expected: number }>(
    (bin) => x((bin.from + bin.to) / 2),
    (bin) => y(bin.expected),
  );
  return (
    <figure className="spread-chart">
      <figcaption>{spreadWords.of[of]}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={spreadWords.chart(spreadWords.of[of], low, high)}
      >
        <path
          d={bins
            .filter(({ crowds }) => crowds > 0)
            .map((bin) => `M${x(bin.from) + 0.5} ${HEIGHT}V${y(bin.crowds)}H${x(bin.to) - 0.5}V${HEIGHT}z`)
            .join('')}
        />
        {expected.length > 1 && <path className="spread-expected" d={curve(expected) ?? ''} />}
      </svg>
      <p className="spread-ends" aria-hidden>
        <span>{axisEndWords(of, Math.max(0, from + (of === 'seconds' || of === 'fullest' ? 0 : 0.5)))}</span>
        <span>{axisEndWords(of, to - (of === 'seconds' || of === 'fullest' ? 0 : 0.5))}</span>
      </p>
    </figure>
  );
}
