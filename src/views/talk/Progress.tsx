import { useMemo, useRef } from 'react';
import { useFrame } from '../../store/playback/usePlayback.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { presentWords } from '../../words/talk/present.ts';
import { useStillness } from '../kit/useStillness.ts';
import { groupPhases, stepOf } from '../phaseTrack/groupPhases.ts';
import { phaseProgress } from '../phaseTrack/progress.ts';

/** With more steps there are no gaps between them. */
const MOST_GAPS = 24;

/** How many of the steps are behind us, and how much of the one that is shown. */
export function Progress() {
  const plan = useFact((state) => state.plan);
  const index = useFact((state) => state.observation.phase.index);
  const still = useStillness();
  const bar = useRef<HTMLDivElement>(null);
  const steps = useMemo(() => groupPhases(plan), [plan]);
  const current = stepOf(steps, index);
  useFrame((frame) => {
    if (bar.current === null) return;
    const { from, to } = steps[current] ?? { from: 0, to: 0 };
    const inside = Math.min(1, (index - from + (still ? 0 : phaseProgress(frame))) / (to - from + 1));
    bar.current.style.width = `${(((current + inside) / steps.length) * 100).toFixed(2)}%`;
  });
  const gaps = steps.length <= MOST_GAPS ? steps.slice(1).map((_, i) => (i + 1) / steps.length) : [];
  return (
    <div
      className="talk-progress"
      role="progressbar"
      aria-label={presentWords.steps(current + 1, steps.length)}
      aria-valuemin={0}
      aria-valuemax={steps.length}
      aria-valuenow={current + 1}
    >
      <div ref={bar} />
      {gaps.map((at) => (
        <i key={at} style={{ left: `${at * 100}%` }} />
      ))}
    </div>
  );
}
