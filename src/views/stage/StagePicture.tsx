import { useMemo, useRef } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { clusterWords } from '../../words/run/servers.ts';
import { useSize } from '../kit/canvas/useSize.ts';
import { useStillness } from '../kit/useStillness.ts';
import { layoutStage } from './layout/layoutStage.ts';
import { LargeScene } from './SceneCanvas.tsx';
import { SceneWords } from './SceneWords.tsx';
import { Servers } from './Servers.tsx';
import { StillCounts } from './StillCounts.tsx';
import './stage.css';

/** The cluster to look at: nothing in it can be pressed or pointed at. */
export function StagePicture() {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const still = useStillness();
  const count = useFact((state) => state.observation.servers.length);
  const summary = useFact((state) => clusterWords(state.observation));
  const layout = useMemo(() => layoutStage(size, count), [size, count]);
  return (
    <div className="stage-picture" role="img" aria-label={summary}>
      <div ref={box} className="scene" inert>
        <LargeScene label={summary} />
        {size.width > 0 && <SceneWords layout={layout} />}
        {size.width > 0 && <Servers layout={layout} />}
        {still && layout.mode === 'pipes' && <StillCounts layout={layout} />}
      </div>
    </div>
  );
}
