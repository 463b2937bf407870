import { Suspense } from 'react';
import type { SimulationState } from '../../store/simulation/state.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { phaseTrackWords } from '../../words/page/phaseTrack.ts';
import { named } from '../../words/run/named.ts';
import { late } from '../kit/late.tsx';
import { Switch } from '../kit/switch/Switch.tsx';

const RolloutMenu = late(() => import('./RolloutMenu.tsx').then(({ RolloutMenu }) => RolloutMenu));

const NOBODY: readonly number[] = [];

/** The servers whose failed test the rollout holds for, by their index. */
function failedTests({ observation: { rollout } }: SimulationState): readonly number[] {
  return rollout.status === 'holding' && rollout.obstacle?.type === 'testFailed' ? rollout.obstacle.servers : NOBODY;
}

/** What the operator can do about the rollout as a whole; `brief`: but for who moves it on. */
export function Actions({ brief = false }: { brief?: boolean }) {
  const { dispatch } = useSimulation();
  const status = useFact(({ observation }) => observation.rollout.status);
  const started = useFact(({ observation }) => observation.rollout.startedTick !== null);
  const manual = useFact(({ settings }) => settings.rollout.mode === 'manual');
  const failed = useFact(failedTests);
  const site = useFact((state) => state.site);
  const over = status === 'done' || status === 'aborted';
  const stuck = failed.length > 0;
  return (
    <div className="actions">
      {!brief && <ModeSwitch />}
      {stuck && (
        <button type="button" onClick={() => dispatch({ type: 'nextPhase', force: true })}>
          {phaseTrackWords.carryOn(named(failed, site))}
        </button>
      )}
      {stuck ? (
        <button
          type="button"
          className="primary"
          onClick={() => {
            for (const server of failed) dispatch({ type: 'test', server: site.names[server], force: true });
          }}
        >
          {phaseTrackWords.testAgain}
        </button>
      ) : (
        <button
          type="button"
          className={manual || status === 'holding' ? 'primary' : undefined}
          disabled={over}
          onClick={() => dispatch({ type: 'nextPhase' })}
        >
          {phaseTrackWords.nextPhase}
        </button>
      )}
      {started && !over && (
        <Suspense>
          <RolloutMenu />
        </Suspense>
      )}
    </div>
  );
}

function ModeSwitch() {
  const { change } = useSimulation();
  const mode = useFact(({ settings }) => settings.rollout.mode);
  const modes = (['auto', 'manual'] as const).map((id) => {
    const { label, title } = phaseTrackWords.modes[id];
    return { id, name: label, title };
  });
  return (
    <Switch
      label={phaseTrackWords.whoMoves}
      options={modes}
      chosen={mode}
      onChoose={(value) => change('rollout.mode', value)}
    />
  );
}
