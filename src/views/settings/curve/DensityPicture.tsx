import { useFact } from '../../../store/simulation/useSimulation.ts';
import { densityWords } from '../../../words/settings/density.ts';
import { sessionDensity } from './sessionDensity.ts';
import './curve.css';

const WIDTH = 260;
const HEIGHT = 44;
const BINS = 65;

/** A small picture of how session lengths spread around their mean (the dashed line). */
export function DensityPicture() {
  const session = useFact(({ next }) => next.traffic.sessionLength);
  return (
    <svg className="density" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={densityWords.density}>
      <path d={areaUnder(sessionDensity(session, BINS))} />
      <line x1={WIDTH / 3} x2={WIDTH / 3} y1={0} y2={HEIGHT} />
    </svg>
  );
}

/** The area under shares that stand side by side, across the whole picture. */
function areaUnder(shares: readonly number[]): string {
  const peak = Math.max(...shares);
  const points = shares.map((share, i) => {
    const x = (i / (shares.length - 1)) * WIDTH;
    const y = HEIGHT - 2 - (share / peak) * (HEIGHT - 6);
    return `L${x.toFixed(2)} ${y.toFixed(2)}`;
  });
  return `M0 ${HEIGHT}${points.join('')}L${WIDTH} ${HEIGHT}Z`;
}
