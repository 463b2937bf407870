import type { Observation } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { versionLabel } from '../names.ts';
import { count, counted } from '../quantities.ts';

const t = part('serversTogether', {
  together: (servers: number, out: number, updated: number, users: number) =>
    `${counted(servers, 'server')}, ${count(out)} out of service, ${count(updated)} on ${versionLabel(2)}, ${counted(users, 'user')}`,
});

/** Many servers in one line: "20 servers, 3 out of service, 5 on v2, 1,234 users". */
export function togetherWords({ servers }: Observation): string {
  const users = servers.reduce((sum, { sessions }) => sum + sessions, 0);
  const out = servers.filter(({ status }) => status !== 'inService').length;
  return t.together(servers.length, out, servers.filter(({ version }) => version > 1).length, users);
}
