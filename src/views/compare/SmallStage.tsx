import { useEffect, useRef } from 'react';
import { useComparison, useFrames } from '../../store/useComparison.ts';
import { screenScale } from '../canvas/fitCanvas.ts';
import { useSize } from '../canvas/useSize.ts';
import { useStillness } from '../canvas/useStillness.ts';
import { watchTheme } from '../canvas/watchTheme.ts';
import { STILL_MS } from '../stage/SceneCanvas.tsx';
import { createSmallScene, type SmallScene } from './smallScene.ts';

/** The cluster of one run, painted. */
export function SmallStage({ index, label }: { index: number; label: string }) {
  const comparison = useComparison();
  const box = useRef<HTMLDivElement>(null);
  const fixed = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const scene = useRef<SmallScene | null>(null);
  const painted = useRef(Number.NEGATIVE_INFINITY);
  const size = useSize(box);
  const still = useStillness();

  useFrames((frames) => {
    if (size.width === 0 || fixed.current === null || moving.current === null) return;
    scene.current ??= createSmallScene(fixed.current, moving.current);
    const frame = frames[index];
    const now = performance.now();
    if (still && frame.playing && now - painted.current < STILL_MS) return;
    painted.current = now;
    scene.current?.paint(frame, size, screenScale(), still);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size, or another wish for stillness, needs a new picture
  useEffect(() => {
    painted.current = Number.NEGATIVE_INFINITY;
    comparison.redraw();
  }, [comparison, size, still]);

  useEffect(() => {
    const release = watchTheme(() => {
      scene.current?.forgetColours();
      painted.current = Number.NEGATIVE_INFINITY;
      comparison.redraw();
    });
    return () => {
      release();
      scene.current = null;
    };
  }, [comparison]);

  return (
    <div ref={box} className="run-stage">
      <canvas ref={fixed} role="img" aria-label={label} />
      <canvas ref={moving} />
    </div>
  );
}
