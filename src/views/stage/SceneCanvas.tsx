import { type RefObject, useRef } from 'react';
import { usePainting } from '../kit/canvas/usePainting.ts';
import { createScene, LARGE, type Scene, type SceneKind } from './paint/scene.ts';
import { STILL_MS } from './scene/pace.ts';
import './sceneCanvas.css';

type Props = {
  kind: SceneKind;
  /** Which of the runs that play. */
  run?: number;
  /** What it shows, for those who don't see it. */
  label: string;
  /** Holds the scene from its first frame on. */
  scene?: RefObject<Scene | null>;
};

/** The painted layers of the page's own run. */
export function LargeScene(props: Omit<Props, 'kind'>) {
  return <SceneCanvas kind={LARGE} {...props} />;
}

/** The painted layers of a run's cluster; React renders them once, each frame paints them. */
export function SceneCanvas({ kind, run = 0, label, scene }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const fixed = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const crowd = useRef<HTMLCanvasElement>(null);
  const own = useRef<Scene | null>(null);
  const held = scene ?? own;

  usePainting(
    box,
    (frames, place) => {
      if (fixed.current === null || moving.current === null) return;
      held.current ??= createScene({ fixed: fixed.current, moving: moving.current, crowd: crowd.current }, kind);
      held.current?.paint(frames[run], place);
    },
    { stillMs: STILL_MS },
  );

  return (
    <div ref={box} className="scene-layers">
      <canvas ref={fixed} role="img" aria-label={label} />
      <canvas ref={moving} />
      {kind.crowd && <canvas ref={crowd} hidden />}
    </div>
  );
}
