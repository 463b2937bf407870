import { Ellipsis } from 'lucide-react';
import { goesBack } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { phaseTrackWords } from '../../words/page/phaseTrack.ts';
import { Menu } from '../kit/menu/Menu.tsx';

/** The ways to end a rollout that has begun. */
export function RolloutMenu() {
  const { dispatch } = useSimulation();
  const goingBack = useFact(({ plan }) => goesBack(plan));
  return (
    <Menu label={phaseTrackWords.more} what={phaseTrackWords.more} face={<Ellipsis aria-hidden size={20} />}>
      <button type="button" onClick={() => dispatch({ type: 'abort' })}>
        {phaseTrackWords.abort}
      </button>
      {!goingBack && (
        <button type="button" onClick={() => dispatch({ type: 'rollBack' })}>
          {phaseTrackWords.rollBack}
        </button>
      )}
    </Menu>
  );
}
