import { parseScenario, ScenarioError } from '../../../src/engine/index.ts';

/** `{ a: { b: value } }` from `a.b`, and a list where a part is a number. */
export function nested(path: string, value: unknown): unknown {
  return path
    .split('.')
    .reduceRight((inner, key) => (key === '0' ? [inner] : Object.fromEntries([[key, inner]])), value);
}

/** What is wrong with a scenario that must be refused. */
export function faultOf(input: unknown): ScenarioError {
  try {
    parseScenario(input);
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(input)?.slice(0, 200)}`);
}
