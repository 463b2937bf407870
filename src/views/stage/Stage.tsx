import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { stageWords } from '../../words/page/stage.ts';
import { clusterWords } from '../../words/run/servers.ts';
import { rem } from '../kit/canvas/rootScale.ts';
import { useSize } from '../kit/canvas/useSize.ts';
import { late } from '../kit/late.tsx';
import { useStillness } from '../kit/useStillness.ts';
import { Legend } from './Legend.tsx';
import type { StageLayout } from './layout/layout.ts';
import { layoutStage, neededHeight } from './layout/layoutStage.ts';
import type { Scene } from './paint/scene.ts';
import { SceneWords } from './SceneWords.tsx';
import { Servers } from './Servers.tsx';
import { boxed } from './scene/boxed.ts';
import './stage.css';

const LargeScene = late(() => import('./SceneCanvas.tsx').then(({ LargeScene }) => LargeScene));
const Users = late(() => import('./Users.tsx').then(({ Users }) => Users));
const StillCounts = late(() => import('./StillCounts.tsx').then(({ StillCounts }) => StillCounts));
const ServerMenu = late(() => import('./server/ServerMenu.tsx').then(({ ServerMenu }) => ServerMenu));

const LEGEND_HEIGHT = 24;
/** Until the real size is known. */
const USUAL_SIZE = { width: 916, height: 320 };

type Props = {
  /** Whether nothing can be done to it. */
  locked?: boolean;
  /** Whether it is a real site, of whose users no more is known than when they were where. */
  real?: boolean;
};

/** The cluster: users as dots, the load balancer, the servers as vessels. */
export function Stage({ real = false, locked = real }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const scene = useRef<Scene | null>(null);
  const size = useSize(box);
  const still = useStillness();
  const count = useFact((state) => state.observation.servers.length);
  const summary = useFact((state) => clusterWords(state.observation));
  const layout = useMemo(() => layoutStage(size.width > 0 ? size : USUAL_SIZE, count), [size, count]);
  const [menu, setMenu] = useState<{ index: number; anchor: HTMLElement } | null>(null);

  const openMenu = useCallback((index: number, anchor: HTMLElement) => setMenu({ index, anchor }), []);
  const closeMenu = useCallback(() => setMenu(null), []);
  const press = (x: number, y: number) => {
    if (locked) return;
    const index = layout.vessels.findIndex(
      ({ glass }) => x >= glass.x && x <= glass.x + glass.w && y >= glass.y && y <= glass.y + glass.h,
    );
    const anchor = box.current?.querySelectorAll<HTMLElement>('.chip')[index];
    if (anchor) openMenu(index, anchor);
  };

  return (
    <section
      aria-label={stageWords.stage}
      className="panel stage"
      style={{ minHeight: rem(neededHeight(size.width, count) + LEGEND_HEIGHT) }}
    >
      <div ref={box} className="scene">
        <Suspense fallback={<Outlines layout={layout} />}>
          <LargeScene label={summary} scene={scene} />
        </Suspense>
        <Suspense>
          <Users scene={scene} still={still} real={real} onPress={press} />
        </Suspense>
        <SceneWords layout={layout} />
        <Servers layout={layout} locked={locked} opened={menu?.index} onOpen={openMenu} />
        <Suspense>{still && !real && layout.mode === 'pipes' && <StillCounts layout={layout} />}</Suspense>
      </div>
      <Legend dots={!still && layout.roomForDots} real={real} />
      {menu && (
        <Suspense>
          <ServerMenu key={menu.index} {...menu} onClose={closeMenu} />
        </Suspense>
      )}
    </section>
  );
}

/** The glasses until they are painted. */
function Outlines({ layout }: { layout: StageLayout }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a server is its index
  return layout.vessels.map(({ glass }, index) => <div key={index} className="glass-outline" style={boxed(glass)} />);
}
