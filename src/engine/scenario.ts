import * as v from 'valibot';
import { allowed } from './field.ts';
import { serverName } from './names.ts';
import { fieldFacts, fieldNames, MAX_SERVERS, scenarioSchema } from './schema.ts';
import type { SessionLength } from './sessionLength.ts';
import { SPREADS } from './spreads.ts';

type Parsed = v.InferOutput<typeof scenarioSchema>;
/** What a run starts from, complete: every field has a value. */
export type Scenario = Omit<Parsed, 'traffic' | 'servers'> & {
  traffic: Omit<Parsed['traffic'], 'sessionLength'> & {
    sessionLength: SessionLength;
  };
  servers: { name: string; capacity: number }[];
};
/** A scenario as a person writes it: every field may be left out. */
export type ScenarioInput = v.InferInput<typeof scenarioSchema>;

/** Thrown by `parseScenario`: which field, what it was, and what is allowed. */
export class ScenarioError extends Error {
  readonly field: string;
  readonly value: unknown;
  readonly allowed: string;
  constructor(field: string, value: unknown, allowed: string) {
    super(`${field || 'The scenario'} is ${show(value)}; it must be ${allowed}.`);
    this.name = 'ScenarioError';
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number' || value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * Reads a scenario strictly; fields left out take their defaults, so `{}` is the article's scenario.
 * @throws ScenarioError naming the field, the value and what is allowed
 */
export function parseScenario(input: unknown): Scenario {
  refuseOddShapes(input, []);
  const result = v.safeParse(scenarioSchema, input, { abortEarly: true });
  if (!result.success) throw explain(result.issues[0]);
  const { traffic, servers, ...rest } = result.output;
  const scenario: Scenario = {
    ...rest,
    traffic: { ...traffic, sessionLength: completeSessionLength(traffic.sessionLength) },
    servers: servers.map(({ name, capacity }, i) => ({ name: name ?? serverName(i), capacity })),
  };
  refuseContradictions(scenario);
  return scenario;
}

/** Finds what the schema would take for an object although it is a list, a date or the like, and endless lists. */
function refuseOddShapes(value: unknown, path: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (path.join('.') === 'servers' && Array.isArray(value)) {
    if (value.length > MAX_SERVERS) throw new ScenarioError('servers', value, SERVER_LIST);
    value.forEach((server, i) => {
      refuseOddShapes(server, [...path, String(i)]);
    });
    return;
  }
  const known = fieldNames(path);
  if (known.length === 0) return;
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    throw new ScenarioError(path.join('.'), value, OBJECT);
  }
  for (const key of known) refuseOddShapes((value as Record<string, unknown>)[key], [...path, key]);
}

const OBJECT = 'an object with fields';
const SERVER_LIST = `a list of 1 to ${MAX_SERVERS} servers`;

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

function refuseContradictions({ servers, rollout }: Scenario): void {
  servers.forEach(({ name }, i) => {
    if (servers.findIndex((other) => other.name === name) !== i) {
      throw new ScenarioError(`servers.${i}.name`, name, 'a name that no other server has');
    }
  });
  if (rollout.batchSize > 1 && rollout.batchSize >= servers.length) {
    throw new ScenarioError(
      'rollout.batchSize',
      rollout.batchSize,
      `smaller than the number of servers (${servers.length}), or nobody would be left to serve`,
    );
  }
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
  if (path === 'servers') return new ScenarioError(path, issue.input, SERVER_LIST);
  if (path.endsWith('.name')) return new ScenarioError(path, issue.input, 'a text of 1 to 40 characters');
  if (path.endsWith('.spread')) {
    return new ScenarioError(path, issue.input, allowedSpread(last?.input?.distribution ?? 'exponential'));
  }
  return new ScenarioError(path, issue.input, OBJECT);
}
