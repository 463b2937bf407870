import * as v from 'valibot';
import type { SessionLength } from '../chance/sessionLength.ts';
import { SPREADS } from '../chance/spreads.ts';
import type { Allowed, ListName } from './allowed.ts';
import { refuseContradictions } from './contradictions.ts';
import { allowedBy } from './field.ts';
import { switchesOf } from './products.ts';
import type { Parsed, Scenario } from './scenario.ts';
import { ScenarioError } from './scenarioError.ts';
import { fieldFacts, fieldNames, scenarioSchema } from './schema.ts';
import { MAX_SERVERS, serverName } from './serverNames.ts';
import { LONGEST_QUANTILE, MOST_QUANTILES } from './trafficSchema.ts';

/**
 * Reads a scenario strictly; fields left out take their defaults, so `{}` is the article's scenario.
 * @throws ScenarioError naming the field, the value and what is allowed
 */
export function parseScenario(input: unknown): Scenario {
  refuseOddShapes(input, []);
  const result = v.safeParse(scenarioSchema, withProduct(input), { abortEarly: true });
  if (!result.success) throw explain(result.issues[0]);
  const { traffic, servers, ...rest } = result.output;
  const scenario: Scenario = {
    ...rest,
    traffic: { ...traffic, sessionLength: completeSessionLength(traffic.sessionLength) },
    servers: named(servers),
  };
  refuseContradictions(scenario);
  return laidOut(scenario);
}

/** A copy whose objects all have their fields in the same places: what a schema's reader has put together by name is a slow table. */
function laidOut(scenario: Scenario): Scenario {
  return JSON.parse(JSON.stringify(scenario)) as Scenario;
}

const QUANTILES_FIELD = 'traffic.sessionLength.quantiles';
const QUANTILE: Allowed = { type: 'number', min: 0, max: LONGEST_QUANTILE, integer: false, unit: 's', orNone: false };

/** The lists of a scenario, and how long they may be. */
const LISTS: Record<string, { of: ListName; least: number; most: number }> = {
  servers: { of: 'servers', least: 1, most: MAX_SERVERS },
  [QUANTILES_FIELD]: { of: 'lengths', least: 2, most: MOST_QUANTILES },
  'traffic.curve.points': { of: 'points', least: 1, most: 100 },
  'rollout.failures': { of: 'failures', least: 0, most: 100 },
};
const listOf = (name: string): Allowed => ({ type: 'list', ...LISTS[name] });

/** Whether a field is a list, which is changed as a whole. */
export function isList(field: string): boolean {
  return Object.hasOwn(LISTS, field);
}

/** Servers with their names: where one has none, that of its place. */
export function named(servers: readonly Parsed['servers'][number][]): Scenario['servers'] {
  return servers.map(({ name, ...server }, i) => ({ name: name ?? serverName(i), ...server }));
}

/** Finds what the schema would take for an object although it is a list, a date or the like, and endless lists. @throws ScenarioError */
export function refuseOddShapes(value: unknown, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  const name = path.join('.');
  if (name in LISTS && Array.isArray(value)) {
    if (value.length > LISTS[name].most) throw new ScenarioError(name, value, listOf(name));
    value.forEach((item, i) => {
      refuseOddShapes(item, [...path, String(i)]);
    });
    return;
  }
  const known = fieldNames(path);
  if (known.length === 0) return;
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new ScenarioError(name, value, { type: 'object' });
  for (const key of known) refuseOddShapes((value as Record<string, unknown>)[key], [...path, key]);
}

/** A product stands for its switches, where the scenario does not set them itself. */
function withProduct(input: unknown): unknown {
  const { balancer } = (input ?? {}) as { balancer?: { product?: unknown } };
  if (typeof balancer !== 'object' || balancer === null || balancer.product === undefined) return input;
  return { ...(input as object), balancer: { ...switchesOf(balancer.product), ...balancer } };
}

/** What is taken for measured where nothing was, in seconds: many short sessions, and a few long ones. */
const QUANTILES = [0, 40, 120, 300, 720, 1_800];

/** A session length with its spread and quantiles: the given ones, or the distribution's own. @throws ScenarioError */
export function completeSessionLength({
  spread: given,
  quantiles,
  ...rest
}: Omit<SessionLength, 'spread'> & { spread?: number | undefined }): SessionLength {
  const { distribution } = rest;
  const facts = SPREADS[distribution];
  const spread = given ?? facts?.default ?? 1;
  if (facts && (spread < facts.min || spread > facts.max)) {
    throw new ScenarioError('traffic.sessionLength.spread', spread, allowedSpread(distribution));
  }
  const lengths = quantiles ?? (distribution === 'empirical' ? QUANTILES : undefined);
  return { ...rest, spread, ...(lengths && { quantiles: lengths }) };
}

function allowedSpread(distribution: SessionLength['distribution']): Allowed {
  const facts = SPREADS[distribution];
  return { type: 'spread', distribution, range: facts && { min: facts.min, max: facts.max } };
}

/** What an issue of the schema says, as facts. */
export function explain(issue: v.BaseIssue<unknown>, at: readonly string[] = []): ScenarioError {
  const keys = [...at, ...(issue.path ?? []).map((item) => String(item.key))];
  const path = keys.join('.');
  const last = issue.path?.at(-1) as { value?: unknown; input?: Partial<SessionLength> } | undefined;
  const facts = fieldFacts(path);
  if (facts) return new ScenarioError(path, issue.input, allowedBy(facts));
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = fieldNames(keys.slice(0, -1));
    return new ScenarioError(path, last?.value, { type: 'knownField', known });
  }
  if (path in LISTS) return new ScenarioError(path, issue.input, listOf(path));
  if (path.startsWith(QUANTILES_FIELD)) return new ScenarioError(path, issue.input, QUANTILE);
  if (path.endsWith('.name')) return new ScenarioError(path, issue.input, { type: 'text', least: 1, most: 40 });
  if (path.endsWith('.spread')) {
    return new ScenarioError(path, issue.input, allowedSpread(last?.input?.distribution ?? 'exponential'));
  }
  return new ScenarioError(path, issue.input, { type: 'object' });
}
