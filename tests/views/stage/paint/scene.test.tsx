import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../../../../src/engine/index.ts';
import { createScene, LARGE, type Scene, type SceneKind, SMALL } from '../../../../src/views/stage/paint/scene.ts';
import { type Done, fakeCanvas } from '../../fakeCanvas.ts';
import { frameOf, worldAfter } from '../scene/frames.ts';

const PLACE = { size: { width: 900, height: 300 }, scale: 1, still: false, fresh: false };

let doneOn: (canvas: HTMLCanvasElement) => Done;
beforeEach(() => {
  doneOn = fakeCanvas();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function sceneOf(kind: SceneKind) {
  const [fixed, moving, crowd] = Array.from({ length: 3 }, () => document.createElement('canvas'));
  const scene = createScene({ fixed, moving, crowd: kind.crowd ? crowd : null }, kind) as Scene;
  return { scene, crowd, still: doneOn(fixed), moved: doneOn(moving) };
}

/** A site on which so many users fill it to nine tenths. */
function busy(users: number): World {
  const capacity = Math.ceil(users / 1.8);
  const traffic = { arrivalRate: users / 120, sessionLength: { meanSeconds: 120 } };
  return worldAfter(1, { traffic, servers: [{ capacity }, { capacity }] });
}

describe('a painted scene', () => {
  it('paints what stands still only when it has changed', () => {
    const { scene, still, moved } = sceneOf(LARGE);
    const world = worldAfter(10);
    for (const moment of [9.2, 9.6, 10]) scene.paint(frameOf(world, moment), PLACE);
    expect(still.calls.clearRect).toBe(1);
    expect(moved.calls.clearRect).toBe(3);
    world.servers[0].status = 'draining';
    scene.paint(frameOf(world), PLACE);
    expect(still.calls.clearRect).toBe(2);
    world.servers[0].status = 'drained';
    scene.paint(frameOf(world), PLACE);
    expect(still.calls.clearRect).toBe(3);
    scene.paint(frameOf(world), { ...PLACE, fresh: true });
    scene.paint(frameOf(world), { ...PLACE, scale: 2 });
    expect(still.calls.clearRect).toBe(5);
  });

  it('keeps places for the servers that are not there, out of sight', () => {
    const { scene } = sceneOf(SMALL);
    const world = worldAfter(10, { servers: [{}, {}, {}] });
    world.servers[1].status = 'absent';
    scene.paint(frameOf(world), PLACE);
    expect(scene.layout?.vessels.map(({ glass }) => glass.x >= 0)).toEqual([true, false, true]);
  });

  it('has a layer for crowds where it is large', () => {
    const { scene, crowd } = sceneOf(LARGE);
    scene.paint(frameOf(worldAfter(10)), PLACE);
    expect(crowd.hidden).toBe(true);
    scene.paint(frameOf(busy(3_000)), PLACE);
    expect(crowd.hidden).toBe(false);
    expect(doneOn(crowd).calls.putImageData).toBe(1);
  });

  it('marks where users become slow where it is large', () => {
    const world = busy(100);
    const [large, small] = [sceneOf(LARGE), sceneOf(SMALL)];
    large.scene.paint(frameOf(world), PLACE);
    small.scene.paint(frameOf(world), PLACE);
    const marks = ({ moved }: typeof large) => moved.words.filter(({ text }) => text.includes('slow')).length;
    expect([marks(large), marks(small)]).toEqual([2, 0]);
  });

  it('shows more than 2,000 users by their levels alone where it is small', () => {
    const { scene, moved } = sceneOf(SMALL);
    scene.paint(frameOf(busy(1_000)), PLACE);
    expect(scene.dots.count).toBeGreaterThan(800);
    const circles = moved.calls.arc;
    expect(circles).toBeGreaterThan(800);
    const many = busy(3_000);
    scene.paint(frameOf(many), PLACE);
    expect(scene.dots.count).toBe(0);
    expect(moved.calls.arc).toBe(circles);
    expect([...scene.dots.levels]).toEqual(many.servers.map(({ sessions }) => sessions));
  });

  it('draws no dot where nothing is to move, but knows where each user is', () => {
    const { scene, moved } = sceneOf(LARGE);
    const world = worldAfter(10);
    scene.paint(frameOf(world), { ...PLACE, still: true });
    expect(moved.calls.arc ?? 0).toBe(0);
    expect(scene.dots.count).toBe(world.servers[0].sessions + world.servers[1].sessions);
  });
});
