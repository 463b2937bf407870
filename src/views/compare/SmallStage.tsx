import { useEffect, useRef } from 'react';
import { useComparison, useFrames } from '../../store/useComparison.ts';
import { useSize } from '../stage/useSize.ts';
import { useStillness } from '../stage/useStillness.ts';
import { watchTheme } from '../timeline/palette.ts';
import { createSmallScene, type SmallScene } from './smallScene.ts';

/** The shortest time between two pictures for those who want nothing to move. */
const STILL_MS = 500;

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
    scene.current?.paint(frame, size, Math.min(3, devicePixelRatio), still);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size, or another wish for stillness, needs a new picture
  useEffect(() => {
    painted.current = Number.NEGATIVE_INFINITY;
    comparison.redraw();
  }, [comparison, size, still]);

  useEffect(() => {
    const release = watchTheme(document.documentElement, () => {
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
