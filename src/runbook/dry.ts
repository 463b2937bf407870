import type { Scenario } from '../engine/index.ts';
import type { NoteFact } from '../words/runbook/notes.ts';
import { ownCommand } from './ownCommands.ts';
import type { ByServer, Server, Site } from './products/product.ts';
import type { Expected, Until, Waiting } from './steps/runbook.ts';

/** Of ten mean times between two requests one user in 22,000 is silent for so long. */
const SILENT_THINKS = 10;

/** Seconds without a request after which a server counts as dry. */
function quietSeconds({ traffic, rollout }: Scenario): number {
  const seconds = rollout.dryWhen === 'quiet' ? rollout.quietSeconds : SILENT_THINKS * traffic.thinkSeconds;
  return Math.max(1, Math.ceil(seconds));
}

type Ends = Pick<Waiting, 'reason' | 'looks' | 'lastsSeconds'>;

/** What shows that nobody is left on these servers: whoever counts them, or what the product can tell. */
export function dryWait(product: ByServer, site: Site, servers: readonly Server[], expected: Expected | null): Ends {
  const { scenario, names } = site;
  const { drainTimeoutSeconds } = scenario.balancer;
  const most = expected?.most ?? Number.POSITIVE_INFINITY;
  const timed = (seconds: number): Ends => ({
    reason: 'time',
    looks: [],
    lastsSeconds: Number.isFinite(seconds) ? Math.ceil(seconds) : null,
  });
  if (byDeadline(product, scenario)) return timed(drainTimeoutSeconds ?? most);
  const { gone } = product;
  const seen = (reason: Ends['reason'], look: (server: Server) => Omit<Ends['looks'][number], 'server'>): Ends => ({
    reason,
    looks: servers.map((server) => ({ server: server.called, ...look(server) })),
    lastsSeconds: null,
  });
  if (names.left !== '' && product.keepsUsers) {
    return seen('users', (server) => ({ ...ownCommand(product, server, names.left), until: shown('0') }));
  }
  if (gone.by === 'time') return timed(product.endsDrains ? (drainTimeoutSeconds ?? most) : most);
  if (gone.by === 'requests') {
    const until: Until = { type: 'steady', seconds: quietSeconds(scenario) };
    return seen('quiet', (server) => ({ ...gone.look(site, server), until }));
  }
  return seen(gone.by, (server) => {
    const { shows, ...look } = gone.look(site, server);
    return { ...look, until: shown(shows) };
  });
}

const shown = (shows: string): Until => ({ type: 'shows', shows });

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
