import { SMALL } from './paint/scene.ts';
import { SceneCanvas } from './SceneCanvas.tsx';

/** The cluster of one run, painted. */
export function SmallStage({ index, label }: { index: number; label: string }) {
  return (
    <div className="run-stage">
      <SceneCanvas kind={SMALL} run={index} label={label} />
    </div>
  );
}
