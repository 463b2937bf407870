import { useMemo, useRef } from 'react';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { clusterWords } from '../../../words/run/servers.ts';
import { useSize } from '../../kit/canvas/useSize.ts';
import { layoutSmallStage } from '../../stage/layout/smallLayout.ts';
import { LARGE, type SceneKind } from '../../stage/paint/scene.ts';
import { SceneCanvas } from '../../stage/SceneCanvas.tsx';
import { GlassWords } from './GlassWords.tsx';

const STREET = 16;
/** A glass narrower than this has no room for words. */
const WORDY = 64;

/** The stage of a stamp: the small one, with words in its glasses instead of lines. */
const STAMP: SceneKind = {
  ...LARGE,
  layout: (size, servers) => layoutSmallStage(size, servers, STREET),
  worded: false,
};

/** The cluster, painted, with what stands in the air of each glass. */
export function Glasses({ numbers, predict }: { numbers: boolean; predict: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const count = useFact(({ observation }) => observation.servers.length);
  const summary = useFact(({ observation }) => clusterWords(observation));
  const { vessels, mode } = useMemo(() => STAMP.layout(size, count), [size, count]);
  const worded = numbers && mode === 'pipes' && size.width > 0;
  return (
    <div ref={box} className="stamp-glasses">
      <SceneCanvas kind={STAMP} label={summary} />
      {worded &&
        vessels.map(
          ({ glass }, index) =>
            glass.w >= WORDY && (
              // biome-ignore lint/suspicious/noArrayIndexKey: a server is its index
              <GlassWords key={index} index={index} glass={glass} predict={predict} />
            ),
        )}
    </div>
  );
}
