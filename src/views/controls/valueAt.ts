import type { Scenario } from '../../engine/index.ts';

export type FieldValue = number | string | boolean | null;

/** The value of a scenario's field at a path such as `servers.0.capacity`; of the first server for `servers.*.…`. */
export function valueAt(scenario: Scenario, path: string): FieldValue {
  const value = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key === '*' ? '0' : key], scenario);
  return (value ?? null) as FieldValue;
}
