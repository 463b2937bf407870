import { isOver } from '../../engine/index.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { invitationWords } from '../../words/page/invitation.ts';
import { phaseTrackWords } from '../../words/page/phaseTrack.ts';
import { narrationWords } from '../../words/run/narration.ts';
import { timeToGo, waitWords } from '../../words/run/waits.ts';
import { late } from '../kit/late.tsx';

const Outcome = late(() => import('./Outcome.tsx').then(({ Outcome }) => Outcome));

/** More characters than these don't fit one line as a title where the page is of the usual width. */
const ONE_LINE = 84;

/** What is so now in plain words: as a title where it is short. */
export function Narration() {
  const words = useFact(({ situation, site }) => narrationWords(situation, site));
  return <p className={`narration${words.length > ONE_LINE ? ' long' : ''}`}>{words || '\u00a0'}</p>;
}

/** Why the phase is not over yet, and how long it should still take; before anything is played, what the steps are for; at the end, how the rollout went. */
export function Outlook() {
  const over = useFact(({ observation }) => isOver(observation.rollout));
  const fresh = useFact(
    ({ settings, furthestTick, playing, hidden }) =>
      furthestTick === 0 && !playing && hidden.length === 0 && settings.rollout.mode === 'auto',
  );
  if (fresh) return <p className="waiting">{invitationWords.steps}</p>;
  return over ? <Outcome /> : <Wait />;
}

function Wait() {
  const outlook = useFact((state) => state.outlook);
  const site = useFact((state) => state.site);
  const holding = useFact(({ observation }) => observation.rollout.status === 'holding');
  const time = timeToGo(outlook);
  return (
    <p className={`waiting${holding ? ' holding' : ''}`}>
      {holding && <b>{phaseTrackWords.onHold} </b>}
      {waitWords(outlook.wait, site)} {time && <span className="time">{time}</span>}
    </p>
  );
}
