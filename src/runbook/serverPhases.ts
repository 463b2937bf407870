import type { Phase, Plan } from '../engine/index.ts';
import { dryWait } from './dry.ts';
import { ownActs } from './ownCommands.ts';
import type { Acts, ByServer, Server, Site } from './products/product.ts';
import type { Doing, Expected, RunbookPhase, Seeing, Step, Waiting } from './steps/runbook.ts';

/** Where the servers stand as a plan is gone through. */
type Standing = { inService: Server[]; out: Server[]; touched: Server[] };

/** The phases of a plan whose servers are taken out and put back one by one. */
export function serverPhases(product: ByServer, site: Site, plan: Plan, expected: readonly Expected[]): RunbookPhase[] {
  let standing: Standing = { inService: site.servers.slice(0, site.scenario.servers.length), out: [], touched: [] };
  return plan.map((phase, i) => {
    const servers = phase.servers.map((s) => site.servers[s]);
    const steps = stepsOf({ product, site, phase, servers, standing, expected: expected[i] ?? null });
    const before = standing;
    standing = after(standing, phase, servers);
    return {
      from: i,
      to: i,
      kind: phase.kind,
      servers: servers.map(({ called }) => called),
      steps,
      back: wayBack(product, site, before, standing),
    };
  });
}

type Given = {
  product: ByServer;
  site: Site;
  phase: Phase;
  servers: Server[];
  standing: Standing;
  expected: Expected | null;
};

function stepsOf(given: Given): Step[] {
  const { product, site, phase, servers, standing } = given;
  const { rollout } = site.scenario;
  const acts = (act: Doing['act'], of: Acts | null): Doing[] => actsOn(act, of, site, servers, standing.inService);
  switch (phase.kind) {
    case 'balanced':
      return [...(product.before?.(site) ?? []), ...seen(product, site, standing.inService)];
    case 'drain':
    case 'switch':
    case 'close':
      return phase.entry[0].action === 'drain' ? drained(given) : acts('cut', product.cut ?? product.drain);
    case 'lockOut':
      return acts('cut', product.cut ?? product.drain);
    case 'create':
      return ownActs(product, site, 'update', servers, 'start');
    case 'update':
      return [...acts('takeOut', product.takeOut), ...ownActs(product, site, 'update', servers)];
    case 'test':
      return [...ownActs(product, site, 'test', servers), ...timed('warmUp', rollout.warmUpSeconds)];
    case 'putBack':
      return acts('putBack', product.putBack);
    case 'observe':
      return watched(given);
    case 'pause':
      return timed('pause', rollout.pauseSeconds);
    case 'retire':
      return acts('takeOut', product.takeOut);
    default:
      return seen(product, site, standing.inService);
  }
}

function actsOn(
  act: Doing['act'],
  of: Acts | null,
  site: Site,
  servers: readonly Server[],
  inService: readonly Server[],
): Doing[] {
  if (of === null) return [];
  // A pool that is written as a whole loses one server after the other, and gets them back so.
  const goes = act === 'putBack' ? 1 : -1;
  return servers.map((server, i) => {
    const done = servers.slice(0, i);
    const there = goes > 0 ? [...inService, ...done] : inService.filter((one) => !done.includes(one));
    return { type: 'do', act, server: server.called, ...of(site, server, there) };
  });
}

const seen = (product: ByServer, site: Site, servers: readonly Server[]): Seeing[] =>
  servers.map((server) => ({
    type: 'see',
    act: 'inService',
    server: server.called,
    look: product.inService(site, server),
  }));

/** New users go elsewhere, and those who are there are waited for. */
function drained({ product, site, servers, standing, expected }: Given): Step[] {
  const act = product.keepsUsers ? 'drain' : 'drainMoves';
  const begins = actsOn(act, product.drain, site, servers, standing.inService);
  const wait = dryWait(product, site, servers, expected);
  return [...begins, { type: 'wait', ...wait, expected, deadline: deadlineOf(product, site, servers, standing, wait) }];
}

function deadlineOf(
  product: ByServer,
  site: Site,
  servers: readonly Server[],
  { inService }: Standing,
  { reason }: Pick<Waiting, 'reason'>,
): Waiting['deadline'] {
  const { drainTimeoutSeconds, onDrainTimeout } = site.scenario.balancer;
  if (reason === 'time' || drainTimeoutSeconds === null) return null;
  const seconds = Math.ceil(drainTimeoutSeconds);
  // Its own clock may lag behind ours.
  if (product.endsDrains) return { seconds: seconds + LAG_SECONDS, act: 'productCuts', steps: [] };
  if (onDrainTimeout === 'wait') return { seconds, act: 'keepWaiting', steps: [] };
  const how = onDrainTimeout === 'cut' ? product.cut : product.takeOut;
  const act = onDrainTimeout === 'cut' && product.cut ? 'cut' : 'handOff';
  return { seconds, act, steps: actsOn(act, how ?? product.takeOut, site, servers, inService) };
}

const LAG_SECONDS = 120;

const timed = (reason: Waiting['reason'], seconds: number): Waiting[] =>
  seconds > 0
    ? [{ type: 'wait', reason, looks: [], lastsSeconds: Math.ceil(seconds), expected: null, deadline: null }]
    : [];

/** The canary gets its share of the new users as far as the product can give it, and is watched. */
function watched({ product, site, servers, standing }: Given): Step[] {
  const { canaryShare, canarySeconds } = site.scenario.rollout;
  const others = standing.inService.length - servers.length;
  const percent = canaryShare < 1 ? Math.max(1, Math.round((100 * canaryShare * others) / (1 - canaryShare))) : 100;
  const { share } = product;
  const set = (act: Doing['act'], to: number): Doing[] =>
    share ? servers.map((server) => ({ type: 'do', act, server: server.called, ...share(site, server, to) })) : [];
  return [...set('share', Math.min(100, percent)), ...timed('canary', canarySeconds), ...set('shareAll', 100)];
}

function after({ inService, out, touched }: Standing, { kind, entry }: Phase, servers: Server[]): Standing {
  const without = (from: readonly Server[]) => from.filter((server) => !servers.includes(server));
  if (kind === 'putBack')
    return { inService: [...inService, ...servers], out: without(out), touched: without(touched) };
  if (kind === 'update') return { inService, out, touched: [...touched, ...servers] };
  const leave = entry.some(({ action }) => action === 'drain' || action === 'takeOut');
  return leave ? { inService: without(inService), out: [...out, ...servers], touched } : { inService, out, touched };
}

/** What puts everything back that may be out as a phase is gone through: the old version, tested, and then the users. */
function wayBack(product: ByServer, site: Site, before: Standing, after: Standing): Doing[] {
  const own = site.servers.slice(0, site.scenario.servers.length);
  const either = (which: 'out' | 'touched') =>
    own.filter((server) => [...before[which], ...after[which]].includes(server));
  const out = either('out');
  const serving = before.inService.filter((server) => !out.includes(server));
  return [
    ...ownActs(product, site, 'restore', either('touched')),
    ...ownActs(product, site, 'test', either('touched')),
    ...actsOn('putBack', product.putBack, site, out, serving),
  ];
}
