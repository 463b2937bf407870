import { useComparisonFact } from '../../store/useComparison.ts';
import { STATUS_WORDS } from '../stage/words.ts';

/** More servers than this are told together. */
const MOST_NAMED = 4;

/** The servers of a run in words: name, version, status and users; many of them in one line. */
export function RunServers({ index }: { index: number }) {
  const count = useComparisonFact(({ runs }) => runs[index].observation.servers.length);
  if (count > MOST_NAMED) return <Together index={index} />;
  return (
    <ul className="run-servers">
      {Array.from({ length: count }, (_, s) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: servers are told apart by their place
        <Server key={s} index={index} server={s} />
      ))}
    </ul>
  );
}

function Server({ index, server }: { index: number; server: number }) {
  const name = useComparisonFact(({ runs }) => runs[index].observation.servers[server]?.name ?? '');
  const version = useComparisonFact(({ runs }) => runs[index].observation.servers[server]?.version ?? 1);
  const status = useComparisonFact(({ runs }) => runs[index].observation.servers[server]?.status ?? 'inService');
  const users = useComparisonFact(({ runs }) => runs[index].observation.servers[server]?.sessions ?? 0);
  return (
    <li data-status={status}>
      <span className="run-server" title={name}>
        {name}
      </span>{' '}
      <span className="run-version" data-version={version > 1 ? 2 : 1}>
        v{version > 1 ? 2 : 1}
      </span>{' '}
      <span className="run-status">{STATUS_WORDS[status].short}</span>{' '}
      <span className="run-users">{users.toLocaleString('en')}</span>
    </li>
  );
}

function Together({ index }: { index: number }) {
  const words = useComparisonFact(({ runs }) => {
    const { servers } = runs[index].observation;
    const users = servers.reduce((sum, { sessions }) => sum + sessions, 0);
    const updated = servers.filter(({ version }) => version > 1).length;
    const out = servers.filter(({ status }) => status !== 'inService').length;
    return `${servers.length} servers, ${out} out of service, ${updated} on v2, ${users.toLocaleString('en')} users`;
  });
  return <p className="run-together">{words}</p>;
}
