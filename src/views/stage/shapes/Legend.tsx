import { useFact } from '../../../store/simulation/useSimulation.ts';
import { stageWords } from '../../../words/page/stage.ts';
import { usersOn, usersPerDot } from '../scene/crowd.ts';
import { Glyph } from './glyphs.tsx';
import { SHAPES } from './shapes.ts';

/** What every shape on the stage means; `dots` is whether there are any. */
export function Legend({ dots, em }: { dots: boolean; em: number }) {
  const perDot = useFact(({ settings, observation }) => usersPerDot(settings, usersOn(observation.servers)));
  return (
    <ul className="legend" aria-label={stageWords.shapes} style={{ fontSize: Math.max(12.5, 0.86 * em) }}>
      {SHAPES.filter((shape) => dots || !shape.dots).map((shape) => (
        <li key={shape.key}>
          <Glyph shape={shape} /> {stageWords.shape[shape.key]}
        </li>
      ))}
      {perDot > 1 && dots && <li className="legend-many">{stageWords.oneDot(perDot)}</li>}
    </ul>
  );
}
