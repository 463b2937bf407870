import { area } from 'd3';
import { useFact } from '../../store/useSimulation.ts';
import { sessionDensity } from './sessionDensity.ts';

const WIDTH = 260;
const HEIGHT = 44;

/** A small picture of how session lengths spread around their mean (the dashed line). */
export function DensityPicture() {
  const session = useFact(({ next }) => next.traffic.sessionLength);
  const points = sessionDensity(session, 65);
  const peak = Math.max(...points);
  const x = (i: number) => (i / (points.length - 1)) * WIDTH;
  const shape = area<number>()
    .x((_, i) => x(i))
    .y0(HEIGHT)
    .y1((share) => HEIGHT - 2 - (share / peak) * (HEIGHT - 6));
  return (
    <svg
      className="density"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label="Density of session lengths, from nothing to three times the mean"
    >
      <path d={shape(points) ?? ''} />
      <line x1={WIDTH / 3} x2={WIDTH / 3} y1={0} y2={HEIGHT} />
    </svg>
  );
}
