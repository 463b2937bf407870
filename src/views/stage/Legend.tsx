import { useRef, useState } from 'react';
import { useFrame } from '../../store/playback/usePlayback.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { stageWords } from '../../words/page/stage.ts';
import { count } from '../../words/quantities.ts';
import { type Counted, countAll, LOOK_MS, sameCounts } from './counts.ts';
import { usersOn, usersPerDot } from './scene/crowd.ts';
import { Glyph } from './shapes/glyphs.tsx';
import { SHAPES } from './shapes/shapes.ts';

/** What a log does not tell of its users. */
const UNKNOWN: ReadonlySet<string> = new Set<keyof Counted>(['cart', 'ordering', 'turnedAway']);

/**
 * What every shape on the stage means, and how many there are of each; `dots` is whether there are any, `real` whether it is a real
 * site.
 */
export function Legend({ dots, real = false }: { dots: boolean; real?: boolean }) {
  const perDot = useFact(({ settings, observation }) => usersPerDot(settings, usersOn(observation.servers)));
  const [counted, setCounted] = useState<Counted | null>(null);
  const looked = useRef(Number.NEGATIVE_INFINITY);
  useFrame(({ world, moment, playing }) => {
    const now = performance.now();
    if (playing && now - looked.current < LOOK_MS) return;
    looked.current = now;
    const counts = countAll(world, moment);
    setCounted((before) => (before !== null && sameCounts(before, counts) ? before : counts));
  });
  return (
    <ul className="legend" aria-label={stageWords.shapes}>
      {SHAPES.filter(({ key, dots: moves }) => (dots || !moves) && !(real && UNKNOWN.has(key))).map((shape) => {
        const users = counted?.[shape.key] ?? null;
        return (
          <li key={shape.key} data-none={users === 0}>
            <Glyph shape={shape} /> {users !== null && <b>{count(users)}</b>}{' '}
            {real && shape.key === 'completed' ? stageWords.left : stageWords.shape[shape.key]}
          </li>
        );
      })}
      {perDot > 1 && dots && <li className="legend-many">{stageWords.oneDot(perDot)}</li>}
    </ul>
  );
}
