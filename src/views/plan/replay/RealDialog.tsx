import { ArrowLeft } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRealRun, type RealDeploy, type RealRun, realPlayer } from '../../../store/realRun/realRun.ts';
import { above } from '../../../store/shownView.ts';
import { useSimulation } from '../../../store/simulation/useSimulation.ts';
import { realRunWords as w } from '../../../words/plan/realRun.ts';
import { counted } from '../../../words/quantities.ts';
import { momentWords } from '../../../words/traffic/found.ts';
import { Dialog } from '../../kit/Dialog.tsx';
import { RealPage } from './RealPage.tsx';
import './realRun.css';

type Props = {
  real: RealDeploy;
  zoneMinutes: number;
  onClose(): void;
};

const now = () => performance.now();

/** A real deploy above the page, played as a simulated run is: on the same stage and timeline. */
export function RealDialog({ real, zoneMinutes, onClose }: Props) {
  const { preparing } = useSimulation();
  const [run, setRun] = useState<RealRun | null>(null);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // So that keys are the run's at once, and none of them closes it.
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const wish = { kind: 'run', users: real.recorded.came.length } as const;
    preparing.prepare(wish, realPlayer(real, now), {
      ready: (player) => {
        const made = createRealRun(player, real, now);
        above.plays = made;
        setRun(made);
      },
    });
    return () => {
      preparing.cancel();
      above.plays = null;
    };
  }, [preparing, real]);
  const { fromSeconds, outs } = real.deploy;
  const servers = counted(new Set(outs.map(({ server }) => server)).size, 'server');
  return createPortal(
    <Dialog className="real" labelledBy={id} onClose={onClose}>
      <header className="real-head">
        <button type="button" onClick={onClose}>
          <ArrowLeft aria-hidden size={16} /> {w.back}
        </button>
        <div>
          <h2 ref={heading} id={id} tabIndex={-1}>
            {w.title(`${momentWords(fromSeconds, zoneMinutes)}, ${servers}`)}
          </h2>
          <p>
            <strong>{w.recording}</strong> {w.meanings} {real.kept < 1 && w.share(String(Math.round(1 / real.kept)))}
          </p>
        </div>
      </header>
      {run === null ? <p role="status">{w.opening}</p> : <RealPage run={run} real={real} zoneMinutes={zoneMinutes} />}
    </Dialog>,
    document.body,
  );
}
