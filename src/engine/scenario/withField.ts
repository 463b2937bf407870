import * as v from 'valibot';
import { refuseContradictions } from './contradictions.ts';
import { completeSessionLength, explain, isList, named, parseScenario, refuseOddShapes } from './parse.ts';
import { switchesOf } from './products.ts';
import type { FieldValue, ListValue, Scenario } from './scenario.ts';
import { ScenarioError } from './scenarioError.ts';
import { fieldFacts, schemaAt } from './schema.ts';

const SESSION_LENGTH = 'traffic.sessionLength.';
const SPREAD = `${SESSION_LENGTH}spread`;

/**
 * The scenario with one field changed (`servers.*.capacity` changes it on every server; a list is changed as a whole). What is
 * not changed is shared with the old one, and only what is new is checked. @throws ScenarioError
 */
export function withField(scenario: Scenario, field: string, value: FieldValue | ListValue): Scenario {
  const keys = field.split('.');
  const draft = put(scenario, keys, value, field) as Scenario;
  // What is no field of its own, and no list, is read with all the rest.
  if (fieldFacts(field) === undefined && field !== SPREAD && !isList(field)) return parseScenario(draft);
  // What a spread may be hangs on the distribution beside it.
  if (field === SPREAD) checked(keys.slice(0, -1), draft.traffic.sessionLength);
  const read = field === SPREAD ? value : checked(keys, value);
  const next = completed(read === value ? draft : (put(scenario, keys, read, field) as Scenario), field);
  refuseContradictions(next, scenario);
  return next;
}

/** Whether a field can be changed while the simulation runs. */
export function isLive(field: string): boolean {
  return field === SPREAD || fieldFacts(field)?.live === true;
}

/** A value as the schema at these keys reads it. @throws ScenarioError */
function checked(keys: readonly string[], value: unknown): unknown {
  refuseOddShapes(value, keys);
  const result = v.safeParse(schemaAt(keys) as v.GenericSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  throw explain(result.issues[0], keys);
}

/** What hangs on a field is set with it: a distribution's spread, a product's switches, the names of servers. */
function completed(scenario: Scenario, field: string): Scenario {
  const { traffic, balancer } = scenario;
  if (field === 'servers') return { ...scenario, servers: named(scenario.servers) };
  if (field === 'balancer.product') {
    return { ...scenario, balancer: { ...balancer, ...switchesOf(balancer.product) } };
  }
  if (!field.startsWith(SESSION_LENGTH)) return scenario;
  const { spread, ...rest } = traffic.sessionLength;
  // Each distribution's spread means something else: it starts from its own default.
  const sessionLength = completeSessionLength(field.endsWith('.distribution') ? rest : { ...rest, spread });
  return { ...scenario, traffic: { ...traffic, sessionLength } };
}

/** A copy of a node, as far down as it differs, with a value at the path of these keys. */
function put(node: unknown, [key, ...below]: readonly string[], value: unknown, field: string): unknown {
  const unknownField = () => new ScenarioError(field, value, { type: 'anyField' });
  if (key === undefined) return value;
  if (typeof node !== 'object' || node === null) throw unknownField();
  if (Array.isArray(node)) {
    const all = key === '*';
    if (all ? node.length === 0 : !/^(0|[1-9]\d*)$/.test(key) || Number(key) >= node.length) throw unknownField();
    if (all) return node.map((item) => put(item, below, value, field));
    const copy = node.slice();
    copy[Number(key)] = put(copy[Number(key)], below, value, field);
    return copy;
  }
  if (!Object.hasOwn(node, key)) throw unknownField();
  return { ...node, [key]: put((node as Record<string, unknown>)[key], below, value, field) };
}
