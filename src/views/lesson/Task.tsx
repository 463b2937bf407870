import { useFact } from '../../store/simulation/useSimulation.ts';
import { listNames } from '../../words/names.ts';
import { invitationWords } from '../../words/page/invitation.ts';

/** What has to be done: where servers are bled, what that is. */
export function Task() {
  const names = useFact(({ settings }) => listNames(settings.servers.map(({ name }) => name)));
  const bled = useFact(({ settings }) => settings.rollout.strategy === 'bleed');
  return <p>{bled ? invitationWords.bleeding : invitationWords.task(names)}</p>;
}
