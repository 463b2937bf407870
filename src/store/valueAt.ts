import type { FieldValue, Scenario } from '../engine/index.ts';

/** The value of a scenario's field at a path such as `servers.0.capacity`; of the first server for `servers.*.…`; undefined where it has none. */
export function valueAt(scenario: Scenario, path: string): FieldValue | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key === '*' ? '0' : key], scenario);
  return value as FieldValue | undefined;
}
