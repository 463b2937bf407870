import { useComparisonFact } from '../../../store/comparison/useComparison.ts';
import { togetherWords } from '../../../words/comparison/together.ts';
import { versionLabel } from '../../../words/names.ts';
import { count } from '../../../words/quantities.ts';
import { conditionWords } from '../../../words/run/servers.ts';

/** More servers than this are told together. */
const MOST_NAMED = 4;

/** The servers of a run in words: name, version, status and users; many of them in one line. */
export function RunServers({ index }: { index: number }) {
  const servers = useComparisonFact(({ runs }) => runs[index].observation.servers.length);
  if (servers > MOST_NAMED) return <Together index={index} />;
  return (
    <ul className="run-servers" data-narrow={servers > 2 || undefined}>
      {Array.from({ length: servers }, (_, s) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: servers are told apart by their place
        <Server key={s} index={index} server={s} />
      ))}
    </ul>
  );
}

function Server({ index, server }: { index: number; server: number }) {
  const { name, status, version, sessions } = useComparisonFact(({ runs }) => runs[index].observation.servers[server]);
  return (
    <li data-status={status}>
      <span className="run-server" title={name}>
        {name}
      </span>{' '}
      <span className="run-version" data-version={version > 1 ? 2 : 1}>
        {versionLabel(version)}
      </span>{' '}
      <span className="run-status">{conditionWords(status, false)}</span>{' '}
      <span className="run-users">{count(sessions)}</span>
    </li>
  );
}

function Together({ index }: { index: number }) {
  const words = useComparisonFact(({ runs }) => togetherWords(runs[index].observation));
  return <p className="run-together">{words}</p>;
}
