import { useRef, useState } from 'react';
import { type Activity, activity, type Server, type World } from '../../engine/index.ts';
import { useFrame } from '../../store/useSimulation.ts';
import type { StageLayout } from './layout.ts';
import { STILL_MS } from './SceneCanvas.tsx';
import { countOf } from './words.ts';

export type Doings = Record<Activity, number>;

/** How many users of a server are doing what. */
export function countDoings({ sessions, scenario }: World, server: Server, moment: number): Doings {
  const doings: Doings = { browsing: 0, cart: 0, ordering: 0 };
  for (let i = 0; i < server.sessions; i++) {
    const slot = server.members[i];
    const { buyer, start, end } = sessions;
    doings[activity(buyer[slot], start[slot], end[slot], moment, scenario.traffic.orderPart)] += 1;
  }
  return doings;
}

/** In place of moving dots: what the users of each server are doing, in numbers that change twice a second at most. */
export function StillCounts({ layout }: { layout: StageLayout }) {
  const [all, setAll] = useState<Doings[]>([]);
  const counted = useRef(Number.NEGATIVE_INFINITY);
  useFrame(({ world, moment, playing }) => {
    const now = performance.now();
    if (playing && now - counted.current < STILL_MS) return;
    counted.current = now;
    setAll(
      world.servers.filter(({ status }) => status !== 'absent').map((server) => countDoings(world, server, moment)),
    );
  });
  return layout.vessels.map(({ glass }, s) => {
    const doings = all[s];
    if (doings === undefined || doings.browsing + doings.cart + doings.ordering === 0) return null;
    return (
      <dl
        // biome-ignore lint/suspicious/noArrayIndexKey: a server is its index
        key={s}
        className="doings"
        style={{ left: glass.x + glass.w / 2, top: glass.y + glass.h / 2, maxWidth: glass.w - layout.em }}
      >
        <div>
          <dt>browsing</dt>
          <dd>{countOf(doings.browsing)}</dd>
        </div>
        <div>
          <dt>with a cart</dt>
          <dd>{countOf(doings.cart)}</dd>
        </div>
        <div>
          <dt>placing an order</dt>
          <dd>{countOf(doings.ordering)}</dd>
        </div>
      </dl>
    );
  });
}
