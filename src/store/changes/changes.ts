import { allFields, type ListValue, parseScenario, type Scenario, valueAt, withField } from '../../engine/index.ts';
import { lessonNamed } from '../../lessons/index.ts';
import type { Simulation } from '../simulation/state.ts';

/** Choices that set others with them. */
const LEADING = ['balancer.product', 'traffic.sessionLength.distribution'];
const SPREAD = 'traffic.sessionLength.spread';
const QUANTILES = 'traffic.sessionLength.quantiles';
const LISTS = [QUANTILES, 'traffic.curve.points', 'rollout.failures'] as const;
const OF_SERVERS = ['capacity', 'comfortable', 'weight'] as const;

const ofItem = (path: string): boolean => path.startsWith('servers.') || LISTS.some((list) => path.startsWith(list));
const OTHERS = allFields()
  .map(({ path }) => path)
  .filter((path) => path !== 'name' && !ofItem(path) && !LEADING.includes(path));

/** What a scenario started from, by its name: the lesson's settings, or the defaults. */
export function startingPoint(name: string): Scenario {
  return parseScenario(lessonNamed(name)?.run.scenario ?? { name });
}

/**
 * The fields in which a scenario is not as another, by their paths: `servers` is how many there are, `servers.*.…` a field of
 * any of them. What another choice has set with it is not named besides.
 */
export function changedFields(base: Scenario, next: Scenario): string[] {
  const isMeasured = next.traffic.sessionLength.distribution === 'empirical';
  const differs = (from: Scenario, path: string): boolean =>
    (path !== QUANTILES || isMeasured) && JSON.stringify(valueAt(from, path)) !== JSON.stringify(valueAt(next, path));
  const chosen = LEADING.filter((path) => differs(base, path));
  const from = chosen.reduce((start, path) => withField(start, path, valueAt(next, path) ?? null), base);
  return [
    ...chosen,
    ...[...OTHERS, SPREAD, ...LISTS].filter((path) => differs(from, path)),
    ...(base.servers.length === next.servers.length ? [] : ['servers']),
    ...OF_SERVERS.filter((key) => next.servers.some((server, i) => server[key] !== like(base, i)[key])).map(
      (key) => `servers.*.${key}`,
    ),
  ];
}

/** Sets a field as it was there. */
export function reset(simulation: Simulation, base: Scenario, field: string): void {
  const list = LISTS.find((path) => path === field);
  const key = OF_SERVERS.find((name) => field === `servers.*.${name}`);
  if (field === 'servers') simulation.changeServerCount(base.servers.length);
  else if (list) simulation.changeList(list, valueAt(base, list) as unknown as ListValue);
  else if (key === undefined) simulation.change(field, valueAt(base, field) ?? null);
  else if (new Set(base.servers.map((server) => server[key])).size === 1)
    simulation.change(field, base.servers[0][key]);
  else
    simulation.store.getState().next.servers.forEach((_, i) => {
      simulation.change(`servers.${i}.${key}`, like(base, i)[key]);
    });
}

/** The server of that place, or what one more would be. */
function like({ servers }: Scenario, i: number): Scenario['servers'][number] {
  return servers[Math.min(i, servers.length - 1)];
}
