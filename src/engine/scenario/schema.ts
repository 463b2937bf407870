import * as v from 'valibot';
import { balancerSchema } from './balancerSchema.ts';
import { choice, type Facts, number, text } from './field.ts';
import { rolloutSchema } from './rolloutSchema.ts';
import { MAX_SERVERS } from './serverNames.ts';
import { serverSchema } from './serverSchema.ts';
import { trafficSchema } from './trafficSchema.ts';

/** Everything a run starts from: one schema, with defaults, units and ranges. */
export const scenarioSchema = v.strictObject({
  name: text({ default: 'The article', maxLength: 80 }),
  seed: number({
    default: 1,
    min: 0,
    max: 4_294_967_295,
    integer: true,
    slider: [0, 999],
  }),
  tickSeconds: number({
    unit: 's',
    default: 1,
    min: 0.01,
    max: 60,
  }),
  start: choice({
    default: 'equilibrium',
    options: ['equilibrium', 'empty'],
  }),
  traffic: v.optional(trafficSchema, {}),
  balancer: v.optional(balancerSchema, {}),
  servers: v.optional(v.pipe(v.array(serverSchema), v.minLength(1), v.maxLength(MAX_SERVERS)), [{}, {}]),
  rollout: v.optional(rolloutSchema, {}),
});

/** The facts of the field at a path such as `servers.0.capacity` or `servers.*.capacity`, or undefined when there is no such field. */
export function fieldFacts(path: string): Facts | undefined {
  const schema = schemaAt(path.split('.'));
  return schema === undefined ? undefined : factsOf(schema);
}

/** Every field with facts: its path (servers as `servers.0.…`) and what is known of it. */
export function allFields(): { path: string; facts: Facts }[] {
  const found: { path: string; facts: Facts }[] = [];
  const visit = (schema: unknown, path: string): void => {
    const facts = factsOf(schema);
    if (facts) found.push({ path, facts });
    const inner = unwrap(schema);
    if (inner.item) visit(inner.item, `${path}.0`);
    for (const [key, entry] of Object.entries(inner.entries ?? {})) visit(entry, path ? `${path}.${key}` : key);
  };
  visit(scenarioSchema, '');
  return found;
}

/** The names of the fields that the object at a path has. */
export function fieldNames(path: readonly string[]): string[] {
  return Object.keys(unwrap(schemaAt(path)).entries ?? {});
}

/** The schema of what stands at a path; undefined where nothing can. */
export function schemaAt(path: readonly string[]): unknown {
  let schema: unknown = scenarioSchema;
  for (const key of path) {
    const inner = unwrap(schema);
    if (inner.item && /^(\d+|\*)$/.test(key)) schema = inner.item;
    else if (inner.entries && Object.hasOwn(inner.entries, key)) schema = inner.entries[key];
    else return undefined;
  }
  return schema;
}

type Inner = { entries?: Record<string, unknown>; item?: unknown };

function unwrap(schema: unknown): Inner {
  const outer = schema as { wrapped?: unknown; pipe?: unknown[] } & Inner;
  if (outer.wrapped) return unwrap(outer.wrapped);
  if (outer.pipe && outer.pipe[0] !== schema) return unwrap(outer.pipe[0]);
  return outer;
}

function factsOf(schema: unknown): Facts | undefined {
  const { pipe } = schema as { pipe?: { type?: string; metadata?: Facts }[] };
  return pipe?.find((action) => action.type === 'metadata')?.metadata;
}
