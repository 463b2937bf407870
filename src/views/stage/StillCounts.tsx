import { useRef, useState } from 'react';
import { useFrame } from '../../store/playback/usePlayback.ts';
import { count } from '../../words/quantities.ts';
import { doings as words } from '../../words/run/story.ts';
import { rem } from '../kit/canvas/rootScale.ts';
import { countDoings, type Doings } from './counts.ts';
import type { StageLayout } from './layout/layout.ts';
import { STILL_MS } from './scene/pace.ts';

/** A glass so wide has room beside the mark at its left wall, which is so wide. */
const ROOMY = 360;
const MARK = 104;
const SHOWN = ['browsing', 'cart', 'ordering'] as const;

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
    const clear = glass.w > ROOMY ? MARK : 0;
    if (doings === undefined || doings.browsing + doings.cart + doings.ordering === 0) return null;
    return (
      <dl
        // biome-ignore lint/suspicious/noArrayIndexKey: a server is its index
        key={s}
        className="doings"
        style={{
          left: rem(glass.x + (glass.w + clear) / 2),
          top: rem(glass.y + glass.h * 0.72),
          maxWidth: rem(glass.w - clear - 8),
        }}
      >
        {SHOWN.map((activity) => (
          <div key={activity}>
            <dt>{words[activity]}</dt>
            <dd>{count(doings[activity])}</dd>
          </div>
        ))}
      </dl>
    );
  });
}
