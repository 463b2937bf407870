import * as v from 'valibot';
import { refuseContradictions } from './contradictions.ts';
import { allowed } from './field.ts';
import { MAX_SERVERS, serverName } from './names.ts';
import { switchesOf } from './products.ts';
import { ScenarioError } from './scenarioError.ts';
import { fieldFacts, fieldNames, scenarioSchema } from './schema.ts';
import type { ServerSettings } from './server.ts';
import type { SessionLength } from './sessionLength.ts';
import { SPREADS } from './spreads.ts';

type Parsed = v.InferOutput<typeof scenarioSchema>;
/** What a run starts from, complete: every field has a value. */
export type Scenario = Omit<Parsed, 'traffic' | 'servers'> & {
  traffic: Omit<Parsed['traffic'], 'sessionLength'> & {
    sessionLength: SessionLength;
  };
  servers: ServerSettings[];
};
/** A scenario as a person writes it: every field may be left out. */
export type ScenarioInput = v.InferInput<typeof scenarioSchema>;

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
    servers: servers.map(({ name, ...server }, i) => ({ name: name ?? serverName(i), ...server })),
  };
  refuseContradictions(scenario);
  return scenario;
}

/** The lists of a scenario, and how long they may be. */
const LISTS: Record<string, number> = { servers: MAX_SERVERS, 'traffic.curve.points': 100, 'rollout.failures': 100 };

/** Finds what the schema would take for an object although it is a list, a date or the like, and endless lists. */
function refuseOddShapes(value: unknown, path: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  const name = path.join('.');
  if (name in LISTS && Array.isArray(value)) {
    if (value.length > LISTS[name]) throw new ScenarioError(name, value, listOf(name));
    value.forEach((item, i) => {
      refuseOddShapes(item, [...path, String(i)]);
    });
    return;
  }
  const known = fieldNames(path);
  if (known.length === 0) return;
  if (Object.prototype.toString.call(value) !== '[object Object]') throw new ScenarioError(name, value, OBJECT);
  for (const key of known) refuseOddShapes((value as Record<string, unknown>)[key], [...path, key]);
}

const OBJECT = 'an object with fields';

function listOf(name: string): string {
  if (name === 'servers') return `a list of 1 to ${MAX_SERVERS} servers`;
  return name.endsWith('points') ? 'a list of 1 to 100 points' : 'a list of at most 100 failures';
}

/** A product stands for its switches, where the scenario does not set them itself. */
function withProduct(input: unknown): unknown {
  const { balancer } = (input ?? {}) as { balancer?: { product?: unknown } };
  if (typeof balancer !== 'object' || balancer === null || balancer.product === undefined) return input;
  return { ...(input as object), balancer: { ...switchesOf(balancer.product), ...balancer } };
}

function completeSessionLength(sessionLength: Parsed['traffic']['sessionLength']): SessionLength {
  const { distribution } = sessionLength;
  const facts = SPREADS[distribution];
  const spread = sessionLength.spread ?? facts?.default ?? 1;
  if (facts && (spread < facts.min || spread > facts.max)) {
    throw new ScenarioError('traffic.sessionLength.spread', spread, allowedSpread(distribution));
  }
  return { ...sessionLength, spread };
}

function allowedSpread(distribution: SessionLength['distribution']): string {
  const facts = SPREADS[distribution];
  return facts
    ? `a number from ${facts.min} to ${facts.max} for ${distribution} sessions (${facts.label})`
    : `a number (which ${distribution} sessions don't use)`;
}

function explain(issue: v.BaseIssue<unknown>): ScenarioError {
  const keys = (issue.path ?? []).map((item) => String(item.key));
  const path = keys.join('.');
  const last = issue.path?.at(-1) as { value?: unknown; input?: Partial<SessionLength> } | undefined;
  const facts = fieldFacts(path);
  if (facts) return new ScenarioError(path, issue.input, allowed(facts));
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = fieldNames(keys.slice(0, -1)).join(', ');
    return new ScenarioError(path, last?.value, `left out: there is no such field. Known here: ${known}`);
  }
  if (path in LISTS) return new ScenarioError(path, issue.input, listOf(path));
  if (path.endsWith('.name')) return new ScenarioError(path, issue.input, 'a text of 1 to 40 characters');
  if (path.endsWith('.spread')) {
    return new ScenarioError(path, issue.input, allowedSpread(last?.input?.distribution ?? 'exponential'));
  }
  return new ScenarioError(path, issue.input, OBJECT);
}

export { ScenarioError } from './scenarioError.ts';
