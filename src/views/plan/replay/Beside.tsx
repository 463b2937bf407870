import { Columns2 } from 'lucide-react';
import { useMemo } from 'react';
import { usePlaybackFact } from '../../../store/playback/usePlayback.ts';
import { learntScenario, simulatedPlayer } from '../../../store/realRun/besideIt.ts';
import type { RealDeploy, RealRun } from '../../../store/realRun/realRun.ts';
import { useSimulation } from '../../../store/simulation/useSimulation.ts';
import { realRunWords as w } from '../../../words/plan/realRun.ts';

const now = () => performance.now();

/** Shows a simulated run beside the real one, or no longer. */
export function Beside({ run, real }: { run: RealRun; real: RealDeploy }) {
  const { preparing } = useSimulation();
  const scenario = useMemo(() => learntScenario(real), [real]);
  const isBeside = usePlaybackFact(() => run.frames().length > 1);
  const toggle = (): void => {
    const wish = { kind: 'run', users: real.recorded.came.length } as const;
    if (isBeside || scenario === null) run.beside(null);
    else preparing.prepare(wish, simulatedPlayer(scenario, real, now), { ready: run.beside });
  };
  return (
    <button
      type="button"
      aria-pressed={isBeside}
      disabled={scenario === null}
      title={scenario === null ? w.notBeside : w.besideTitle}
      onClick={toggle}
    >
      <Columns2 aria-hidden size={16} /> {w.beside}
    </button>
  );
}
