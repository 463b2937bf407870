import { select } from 'd3';
import { createWorld, parseScenario, tick, type World } from '../../src/engine/index.ts';
import { createHistory } from '../../src/player/history.ts';
import type { Frame } from '../../src/player/player.ts';
import { createScene, LARGE, type Scene } from '../../src/views/stage/paint/scene.ts';

const SIZE = { width: 900, height: 330 };
/** A moment long after the start, so that nothing special is going on. */
const SETTLED_TICKS = 60;

/** Milliseconds for one frame, three ways: the stage, an SVG join of the same dots, and one of every user. */
export type Cost = { users: number; dots: number; stage: number; sameDots: number; everyUser: number };

type Spot = { key: number; x: number; y: number; kind: number };

/** Draws a busy site with so many users for some frames in each way, in turns. */
async function measure(users: number, frames: number, rounds: number): Promise<Cost> {
  const world = createWorld(
    parseScenario({
      traffic: { arrivalRate: users / 120 },
      servers: [{ capacity: users }, { capacity: users }],
      rollout: { balancedSeconds: 0 },
    }),
  );
  tick(world, SETTLED_TICKS);
  const spots: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    const { scene, cost: stage } = await timeStage(world, frames);
    const same = spotsOf(scene);
    const every = spotsOfAll(world);
    const sameDots = await timeJoin(same, frames);
    const everyUser = every.length > 1.5 * same.length ? await timeJoin(every, Math.min(3, frames)) : sameDots;
    spots.push({ users: every.length, dots: same.length, stage, sameDots, everyUser });
  }
  const middle = (pick: (cost: Cost) => number) => spots.map(pick).sort((a, b) => a - b)[rounds >> 1];
  return {
    users: spots[0].users,
    dots: spots[0].dots,
    stage: middle((cost) => cost.stage),
    sameDots: middle((cost) => cost.sameDots),
    everyUser: middle((cost) => cost.everyUser),
  };
}

async function timeStage(world: World, frames: number): Promise<{ scene: Scene; cost: number }> {
  document.body.replaceChildren();
  const canvases = [0, 1, 2].map(() => {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = `position: absolute; inset: 0; width: ${SIZE.width}px; height: ${SIZE.height}px`;
    document.body.append(canvas);
    return canvas;
  });
  const [fixed, moving, crowd] = canvases;
  const scene = createScene({ fixed, moving, crowd }, LARGE);
  if (scene === null) throw new Error('This browser has no canvas.');
  const { tick, events } = world;
  const known = { world, history: createHistory(world), events, forecasts: [], furthestTick: tick };
  const cost = await timeFrames(frames, (share) => {
    const frame: Frame = { ...known, moment: tick - 1 + share, playing: true, speed: 15 };
    scene.paint(frame, { size: SIZE, scale: 1, still: false, fresh: false });
  });
  return { scene, cost };
}

async function timeJoin(spots: Spot[], frames: number): Promise<number> {
  document.body.replaceChildren();
  const svg = select(document.body).append('svg').attr('width', SIZE.width).attr('height', SIZE.height);
  return timeFrames(frames, (share) => {
    const shift = 2 * Math.sin(share * 20);
    svg
      .selectAll<SVGCircleElement, Spot>('circle')
      .data(spots, ({ key }) => key)
      .join('circle')
      .attr('r', 2)
      .attr('fill', ({ kind }) => (kind < 4 ? '#0072b2' : '#e69f00'))
      .attr('cx', ({ x }) => x + shift)
      .attr('cy', ({ y }) => y + shift);
  });
}

/** Real milliseconds from frame to frame, the browser's own painting with it. Two frames go by first. */
async function timeFrames(frames: number, paint: (share: number) => void): Promise<number> {
  let start = 0;
  for (let i = -2; i < frames; i++) {
    if (i === 0) start = performance.now();
    paint((i + 2) / (frames + 2));
    await new Promise(requestAnimationFrame);
  }
  return (performance.now() - start) / frames;
}

function spotsOf({ dots }: Scene): Spot[] {
  return Array.from({ length: dots.count }, (_, n) => ({ key: n, x: dots.x[n], y: dots.y[n], kind: dots.kind[n] }));
}

function spotsOfAll({ sessions, servers }: World): Spot[] {
  return servers.flatMap(({ members, sessions: held }, s) =>
    Array.from(members.subarray(0, held), (slot) => {
      const user = sessions.user[slot];
      return { key: user, x: 450 * s + ((user * 0.7548) % 1) * 400, y: 150 + ((user * 0.5698) % 1) * 100, kind: 1 };
    }),
  );
}

Object.assign(globalThis, { measure });
