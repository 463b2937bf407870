import * as v from 'valibot';
import { parseScenario } from './parse.ts';
import type { Scenario } from './scenario.ts';
import { schemaAt } from './schema.ts';
import { serverName } from './serverNames.ts';

/** What of a scenario is not the default, so that parsing it gives the scenario again. */
export function unusual(scenario: Scenario): object {
  return difference(scenario, usualFor(scenario), []) as object;
}

/** By the distribution and the product. */
const usual = new Map<string, object>();

/** A scenario of defaults, where those that hang on this one's distribution and product are as they are with them. */
function usualFor({ traffic, balancer }: Scenario): object {
  const { distribution } = traffic.sessionLength;
  const { product } = balancer;
  const key = `${distribution} ${product}`;
  const known = usual.get(key);
  if (known) return known;
  const plain = parseScenario({});
  const base = parseScenario({ traffic: { sessionLength: { distribution } }, balancer: { product } });
  const sessionLength = {
    ...base.traffic.sessionLength,
    distribution: plain.traffic.sessionLength.distribution,
  };
  const made = {
    ...base,
    traffic: { ...base.traffic, sessionLength },
    balancer: { ...base.balancer, product: plain.balancer.product },
  };
  usual.set(key, made);
  return made;
}

/** Of `value` what is not as in `base`; undefined when all of it is. A list that differs has all its items, with what is unusual in each. */
function difference(value: unknown, base: unknown, path: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || typeof base !== 'object' || base === null) {
    return Object.is(value, base) ? undefined : value;
  }
  if (Array.isArray(value)) {
    if (JSON.stringify(value) === JSON.stringify(base)) return undefined;
    if (typeof value[0] === 'number') return value;
    // An item is compared with what it is when nothing is said of it.
    const at = [...path, '0'];
    const item = v.parse(schemaAt(at) as v.GenericSchema, {}) as object;
    const named = path.at(-1) === 'servers';
    return value.map((one, i) => difference(one, named ? { ...item, name: serverName(i) } : item, at));
  }
  const result: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    const other = difference(part, (base as Record<string, unknown>)[key], [...path, key]);
    if (other !== undefined && !isEmpty(other)) result[key] = other;
  }
  return result;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
