import type { Scenario } from '../engine/index.ts';
import type { NoteFact } from '../words/runbook/notes.ts';
import { ownCommand } from './ownCommands.ts';
import type { ByServer, Server, Site } from './products/product.ts';
import type { Expected, Waiting } from './steps/runbook.ts';

/** Of ten mean times between two requests one user in 22,000 is silent for so long. */
const SILENT_THINKS = 10;

/** Seconds without a request after which a server counts as dry. */
function quietSeconds({ traffic, rollout }: Scenario): number {
  const seconds = rollout.dryWhen === 'quiet' ? rollout.quietSeconds : SILENT_THINKS * traffic.thinkSeconds;
  return Math.max(1, Math.ceil(seconds));
}

type Ends = Pick<Waiting, 'reason' | 'looks' | 'lastsSeconds'>;

/** What shows that nobody is left on these servers: whoever counts them, or what the product can tell. */
export function dryWait(product: ByServer, site: Site, servers: readonly Server[], expected: Expected): Ends {
  const { scenario, names } = site;
  const { drainTimeoutSeconds } = scenario.balancer;
  const timed = (seconds: number): Ends => ({
    reason: 'time',
    looks: [],
    lastsSeconds: Number.isFinite(seconds) ? Math.ceil(seconds) : null,
  });
  if (byDeadline(product, scenario)) return timed(drainTimeoutSeconds ?? expected.most);
  const one = (server: Server): Ends['looks'][number] => {
    const at = { server: server.called };
    if (names.left !== '' && product.keepsUsers) {
      return { ...at, ...ownCommand(product, server, names.left), until: { type: 'shows', shows: '0' } };
    }
    if (product.gone.by === 'requests') {
      const look = product.gone.look(site, server);
      return { ...at, ...look, until: { type: 'steady', seconds: quietSeconds(scenario) } };
    }
    if (product.gone.by === 'time') throw new RangeError('time needs no look');
    const { shows, ...look } = product.gone.look(site, server);
    return { ...at, ...look, until: { type: 'shows', shows } };
  };
  if (names.left !== '' && product.keepsUsers) return { reason: 'users', looks: servers.map(one), lastsSeconds: null };
  if (product.gone.by === 'time')
    return timed(product.endsDrains ? (drainTimeoutSeconds ?? expected.most) : expected.most);
  const reason = { requests: 'quiet', connections: 'connections', product: 'product' } as const;
  return { reason: reason[product.gone.by], looks: servers.map(one), lastsSeconds: null };
}

/** Whether the time alone says when a drain is over. */
function byDeadline({ endsDrains, gone }: ByServer, { rollout, balancer }: Scenario): boolean {
  return (
    rollout.dryWhen === 'deadline' && balancer.drainTimeoutSeconds !== null && !(endsDrains && gone.by === 'product')
  );
}

/** What must be known of how a server is seen to be dry. */
export function dryNotes({ reason, lastsSeconds }: Ends, scenario: Scenario): NoteFact[] {
  if (reason === 'quiet') {
    return [
      { note: 'quietStandsForDry', seconds: quietSeconds(scenario), thinkSeconds: scenario.traffic.thinkSeconds },
    ];
  }
  if (reason !== 'time') return [];
  return [{ note: lastsSeconds === null ? 'nobodyKnows' : 'timeStandsForDry' }];
}
