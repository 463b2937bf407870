import { useFact } from '../../store/simulation/useSimulation.ts';
import { listNames } from '../../words/names.ts';
import { invitationWords } from '../../words/page/invitation.ts';

/** What has to be done, as the article begins. */
export function Task() {
  const names = useFact(({ settings }) => listNames(settings.servers.map(({ name }) => name)));
  const bled = useFact(({ settings }) => settings.rollout.strategy === 'bleed');
  const { before, strong, after } = invitationWords.bled;
  return (
    <p>
      {invitationWords.task(names)}
      {bled && (
        <>
          {' '}
          {before}
          <strong>{strong}</strong>
          {after}
        </>
      )}
    </p>
  );
}
