import { type ProductName, type Scenario, STRATEGIES, type StrategyName } from '../engine/index.ts';
import { clusterOf } from '../engine/world/rollout.ts';
import type { NoteFact } from '../words/runbook/notes.ts';
import { dryNotes } from './dry.ts';
import { expectedOf } from './expected.ts';
import { onHost } from './onHost.ts';
import { PRODUCTS } from './products/index.ts';
import type { Product, Site } from './products/product.ts';
import { serverPhases } from './serverPhases.ts';
import { type NamesInput, namesFor, shown } from './steps/names.ts';
import type { Expected, NoRunbook, Runbook, RunbookPhase, Waiting } from './steps/runbook.ts';

/** What a product is asked for besides the servers: its settings with their defaults; none where it has no runbook. */
export function settingsOf(product: ProductName): Readonly<Record<string, string>> {
  return productOf(product)?.settings ?? {};
}

/**
 * How a scenario’s rollout is done with this product: its commands, what to see and wait for, and the way back. What there is no
 * runbook for gets one without phases that says why.
 * @throws NameError for a name that can’t stand in a command
 */
export function runbook(scenario: Scenario, product: ProductName, names?: NamesInput): Runbook {
  const found = productOf(product);
  const { plan: planOf } = STRATEGIES[scenario.rollout.strategy];
  const cluster = clusterOf(scenario);
  const called = cluster.names.map(shown);
  const site: Site = {
    scenario,
    names: namesFor(called, found?.settings ?? {}, found?.own, names),
    servers: [],
  };
  const servers = site.names.servers.map((server, i) => ({ ...server, called: called[i] }));
  const { strategy, canaryShare } = scenario.rollout;
  const common = { product, scenario: shown(scenario.name), strategy, canaryShare, names: site.names, called };
  const none = refusal(scenario, product, found);
  if (none !== null || found === undefined) {
    return { ...common, tools: [], notes: [], configuration: null, phases: [], expected: null, none };
  }
  const { phases, whole } = phasesOf(found, { ...site, servers }, planOf(cluster));
  return {
    ...common,
    tools: [...found.tools, ...(site.names.host === '' ? [] : ['ssh'])],
    notes: notesOf(found, { ...site, servers }, phases),
    configuration: found.configuration?.({ ...site, servers }) ?? null,
    phases: phases.map((phase) => onHost(phase, site.names.host)),
    expected: whole,
    none: null,
  };
}

function productOf(name: ProductName): Product | undefined {
  return Object.hasOwn(PRODUCTS, name) ? PRODUCTS[name as keyof typeof PRODUCTS] : undefined;
}

function phasesOf(
  product: Product,
  site: Site,
  plan: ReturnType<(typeof STRATEGIES)[StrategyName]['plan']>,
): { phases: RunbookPhase[]; whole: Expected | null } {
  const { phases, whole } = expectedOf(site.scenario);
  if (product.by === 'server') return { phases: serverPhases(product, site, plan, phases), whole };
  return { phases: product.phases(site, plan), whole: null };
}

/** Strategies of servers that stay where they are; that of pods is for what replaces them. */
const BY_SERVER = (Object.keys(STRATEGIES) as StrategyName[]).filter((name) => name !== 'kubernetes');

function refusal(
  { rollout: { strategy } }: Scenario,
  name: ProductName,
  product: Product | undefined,
): NoRunbook | null {
  const all = Object.keys(PRODUCTS) as ProductName[];
  if (product === undefined) {
    const farm = all.filter((other) => other.startsWith('arr'));
    return name === 'none' ? { type: 'chooseProduct', offered: all } : { type: 'neverDrains', offered: farm };
  }
  const offered = product.by === 'server' ? BY_SERVER : [...product.offered];
  return offered.includes(strategy) ? null : { type: 'strategy', strategy, offered };
}

function notesOf(product: Product, site: Site, phases: RunbookPhase[]): NoteFact[] {
  const { names, scenario } = site;
  const counted = names.left !== '' && product.by === 'server' && product.keepsUsers;
  const known = product
    .notes(site)
    .filter(({ note }) => !counted || (note !== 'counterSeesRequests' && note !== 'nobodyCounts'));
  const dry = phases
    .flatMap(({ steps }) => steps)
    .find((step): step is Waiting => step.type === 'wait' && DRY.has(step.reason));
  const closed: NoteFact[] = phases.some(({ kind }) => kind === 'close') ? [{ note: 'siteIsClosed' }] : [];
  return [...known, ...(dry ? dryNotes(dry, scenario) : []), ...closed];
}

const DRY = new Set<Waiting['reason']>(['users', 'quiet', 'connections', 'product', 'time']);
