import { type RefObject, useEffect, useRef } from 'react';
import { useFact, useFrame, useSimulation } from '../../store/useSimulation.ts';
import type { Size } from '../canvas/fitCanvas.ts';
import { watchTheme } from '../canvas/watchTheme.ts';
import { createScene, forgetColours, paintScene, type Scene } from './scene.ts';
import { summarise } from './summary.ts';

type Props = {
  scene: RefObject<Scene | null>;
  size: Size;
  still: boolean;
  /** Hears how many users one dot stands for, when that changes. */
  onPerDot: (perDot: number) => void;
};

/** The shortest time between two pictures for those who want nothing to move. */
export const STILL_MS = 500;

/** The painted layers of the stage; React renders them once, each frame paints them. */
export function SceneCanvas({ scene, size, still, onPerDot }: Props) {
  const simulation = useSimulation();
  const summary = useFact((state) => summarise(state.observation));
  const fixed = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const crowd = useRef<HTMLCanvasElement>(null);
  const painted = useRef(Number.NEGATIVE_INFINITY);
  const perDot = useRef(1);

  useFrame((frame) => {
    if (size.width === 0 || fixed.current === null || moving.current === null || crowd.current === null) return;
    scene.current ??= createScene(fixed.current, moving.current, crowd.current);
    if (scene.current === null) return;
    const now = performance.now();
    if (still && frame.playing && now - painted.current < STILL_MS) return;
    painted.current = now;
    paintScene(scene.current, frame, size, devicePixelRatio, still);
    if (scene.current.dots.perDot === perDot.current) return;
    perDot.current = scene.current.dots.perDot;
    onPerDot(perDot.current);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size, or another wish for stillness, needs a new picture
  useEffect(() => {
    painted.current = Number.NEGATIVE_INFINITY;
    simulation.redraw();
  }, [simulation, size, still]);

  useEffect(() => {
    const recolour = () => {
      if (scene.current) forgetColours(scene.current);
      painted.current = Number.NEGATIVE_INFINITY;
      simulation.redraw();
    };
    const release = watchTheme(recolour);
    return () => {
      release();
      scene.current = null;
    };
  }, [simulation, scene]);

  return (
    <>
      <canvas ref={fixed} role="img" aria-label={summary} />
      <canvas ref={moving} />
      <canvas ref={crowd} hidden />
    </>
  );
}
