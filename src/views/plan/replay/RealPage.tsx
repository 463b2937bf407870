import { useEffect, useRef } from 'react';
import { replayed } from '../../../plan/replay.ts';
import { PlaybackContext, useFrame } from '../../../store/playback/usePlayback.ts';
import type { RealDeploy, RealRun } from '../../../store/realRun/realRun.ts';
import { RunContext, useFact } from '../../../store/simulation/useSimulation.ts';
import { transportWords } from '../../../words/page/transport.ts';
import { logClock, realRunWords as w } from '../../../words/plan/realRun.ts';
import { phaseName } from '../../../words/run/phases.ts';
import { RUN_KEYS } from '../../help/shortcuts.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { Timeline } from '../../timeline/Timeline.tsx';
import { Transport } from '../../transport/Transport.tsx';
import { Beside } from './Beside.tsx';
import { DeployTable } from './DeployTable.tsx';
import { Stages } from './Stages.tsx';

type Props = { run: RealRun; real: RealDeploy; zoneMinutes: number };

/** A real deploy as it is played: the stage, the timeline, and how each server was bled. */
export function RealPage({ run, real, zoneMinutes }: Props) {
  const { deploy, recorded, scenario, lastPageSeconds } = real;
  useShortcuts(true, RUN_KEYS, run);
  useEffect(() => run.play(), [run]);
  return (
    <RunContext value={run}>
      <PlaybackContext value={run}>
        <PhaseTold />
        <Stages />
        <section className="panel run-panel" aria-label={transportWords.panel}>
          <Transport what={<LogClock fromSeconds={recorded.fromSeconds} zoneMinutes={zoneMinutes} />}>
            <Beside run={run} real={real} />
          </Transport>
          <Timeline real />
        </section>
        <section className="panel real-table">
          <DeployTable all={replayed(deploy, scenario, lastPageSeconds)} zoneMinutes={zoneMinutes} />
        </section>
      </PlaybackContext>
    </RunContext>
  );
}

/** The phase that has begun, for those who hear it. */
function PhaseTold() {
  const told = useFact(({ plan, observation, site }) => {
    const { kind, servers } = plan[observation.phase.index];
    return phaseName(kind, servers, site.names);
  });
  return (
    <p className="hidden-visually" role="status">
      {told}
    </p>
  );
}

/** What the log's clocks said at the moment shown. */
function LogClock({ fromSeconds, zoneMinutes }: { fromSeconds: number; zoneMinutes: number }) {
  const clock = useRef<HTMLOutputElement>(null);
  useFrame(({ world }) => {
    const told = logClock(fromSeconds + world.tick * world.scenario.tickSeconds, zoneMinutes);
    if (clock.current && clock.current.textContent !== told) clock.current.textContent = told;
  });
  return <output ref={clock} className="real-clock" aria-label={w.clock} title={w.clock} />;
}
