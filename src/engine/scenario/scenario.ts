import type * as v from 'valibot';
import type { SessionLength } from '../chance/sessionLength.ts';
import type { scenarioSchema } from './schema.ts';

/** A scenario as its schema reads it, before names and spreads are completed. */
export type Parsed = v.InferOutput<typeof scenarioSchema>;

/** What a scenario says of a server. */
export type ServerSettings = { name: string; capacity: number; comfortable: number; weight: number };

type Complete = Omit<Parsed, 'traffic' | 'servers'> & {
  traffic: Omit<Parsed['traffic'], 'sessionLength'> & {
    sessionLength: SessionLength;
  };
  servers: ServerSettings[];
};

type Unchanging<T> = T extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchanging<T[Key]> }
    : T;

/** What a run starts from, complete: every field has a value. It never changes, so that runs can share it. */
export type Scenario = Unchanging<Complete>;

/** A scenario as a person writes it: every field may be left out. */
export type ScenarioInput = Unchanging<v.InferInput<typeof scenarioSchema>>;

/** What a field is set to. */
export type FieldValue = number | string | boolean | null;
/** What a list is set to, as a whole. */
export type ListValue = readonly object[] | readonly number[];

/** The value of a scenario's field at a path such as `servers.0.capacity`; of the first server for `servers.*.…`; undefined where it has none. */
export function valueAt(scenario: Scenario, path: string): FieldValue | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key === '*' ? '0' : key], scenario);
  return value as FieldValue | undefined;
}
