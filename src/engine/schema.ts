import * as v from 'valibot';
import { choice, type Facts, maybe, number, text } from './field.ts';

export const MAX_SERVERS = 200;

const serverSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40), v.regex(/^[^\p{Cc}]*$/u))),
  capacity: number({
    label: 'Capacity',
    about: 'The most users the server holds at once.',
    unit: 'users',
    default: 100,
    min: 1,
    max: 10_000_000,
    integer: true,
    slider: [1, 400],
    live: true,
  }),
});

const trafficSchema = v.strictObject({
  arrivalRate: number({
    label: 'Arrival rate',
    about: 'New users per second (λ).',
    unit: 'users/s',
    default: 0.5,
    min: 0,
    max: 20_000,
    slider: [0.01, 100],
    live: true,
  }),
  sessionLength: v.optional(
    v.strictObject({
      distribution: choice({
        label: 'Session lengths',
        about: 'How the lengths of sessions spread around their mean.',
        default: 'exponential',
        options: {
          exponential: 'Exponential: no memory',
          lognormal: 'Lognormal: some stay long',
          weibull: 'Weibull: a tail to choose',
          pareto: 'Pareto: a very long tail',
          uniform: 'Uniform: evenly spread',
          fixed: 'Fixed: all alike',
        },
        live: true,
      }),
      meanSeconds: number({
        label: 'Mean session',
        about: 'How long a user stays on average (τ).',
        unit: 's',
        default: 120,
        min: 0.1,
        max: 1_000_000,
        slider: [5, 3_600],
        live: true,
      }),
      spread: v.optional(v.pipe(v.number(), v.finite())),
    }),
    {},
  ),
  buyerShare: number({
    label: 'Buyers',
    about: 'The share of users who came to buy. A buyer browses, fills a cart, and places the order at the very end.',
    default: 0.3,
    min: 0,
    max: 1,
    live: true,
  }),
  orderPart: number({
    label: 'Placing the order',
    about:
      'The last part of a buyer’s session, spent placing the order. The part before it goes to browsing and the cart.',
    default: 0.2,
    min: 0.01,
    max: 1,
    live: true,
  }),
});

const balancerSchema = v.strictObject({
  routing: choice({
    label: 'Routing',
    about: 'How the load balancer picks a server for a new user.',
    default: 'roundRobin',
    options: {
      roundRobin: 'Round robin: in turn',
      random: 'Random',
      leastSessions: 'Least sessions: the emptiest',
    },
    live: true,
  }),
  drainTimeoutSeconds: maybe({
    label: 'Drain timeout',
    about: 'The longest wait for a bleeding server to run dry.',
    unit: 's',
    default: null,
    min: 0,
    max: 10_000_000,
    slider: [0, 1_800],
    live: true,
  }),
  onDrainTimeout: choice({
    label: 'At the timeout',
    about: 'What the deadline does to the users who are still there.',
    default: 'wait',
    options: { wait: 'Wait on: only say that it is late', cut: 'Cut off those left' },
    live: true,
  }),
});

const rolloutSchema = v.strictObject({
  strategy: choice({
    label: 'Strategy',
    about: 'How the new version reaches the servers. Can be changed until the rollout begins.',
    default: 'bleed',
    options: {
      bleed: 'Bleed: wait until each is dry',
      lockOut: 'Lock out: take each out at once',
    },
    live: true,
  }),
  batchSize: number({
    label: 'Batch',
    about: 'How many servers are taken at a time. Can be changed until the rollout begins.',
    unit: 'servers',
    default: 1,
    min: 1,
    max: MAX_SERVERS,
    integer: true,
    slider: [1, 20],
    live: true,
  }),
  mode: choice({
    label: 'Phases',
    about: 'Who moves the rollout on: the simulation as soon as it can, or you.',
    default: 'auto',
    options: { auto: 'Go on by themselves', manual: 'Wait for Next phase' },
    live: true,
  }),
  balancedSeconds: number({
    label: 'Before it begins',
    about: 'How long the balanced cluster is shown before the first server is taken.',
    unit: 's',
    default: 60,
    min: 0,
    max: 1_000_000,
    slider: [0, 600],
    live: true,
  }),
  updateSeconds: number({
    label: 'Update',
    about: 'How long installing the new version takes.',
    unit: 's',
    default: 60,
    min: 0,
    max: 1_000_000,
    slider: [0, 600],
    live: true,
  }),
  testSeconds: number({
    label: 'Test',
    about: 'How long testing an updated server takes.',
    unit: 's',
    default: 30,
    min: 0,
    max: 1_000_000,
    slider: [0, 600],
    live: true,
  }),
  warmUpSeconds: number({
    label: 'Warm-up',
    about: 'How long a server that was put back needs before it takes users.',
    unit: 's',
    default: 0,
    min: 0,
    max: 1_000_000,
    slider: [0, 600],
    live: true,
  }),
  testFailureProbability: number({
    label: 'Test failure',
    about: 'How likely the test of an updated server fails.',
    default: 0,
    min: 0,
    max: 1,
    live: true,
  }),
  onTestFailure: choice({
    label: 'If a test fails',
    about: 'What the rollout does when a test fails.',
    default: 'hold',
    options: {
      hold: 'Hold: stop and wait for you',
      rollBack: 'Roll back: bleed back to the old version',
      carryOn: 'Carry on: leave that server out, do the rest',
    },
    live: true,
  }),
});

/** Everything a run starts from: one schema, with defaults, units and ranges. */
export const scenarioSchema = v.strictObject({
  name: text({ label: 'Name', about: 'What the scenario is called.', default: 'The article', maxLength: 80 }),
  seed: number({
    label: 'Seed',
    about: 'Decides every chance of the run: the same seed brings the very same users.',
    default: 1,
    min: 0,
    max: 4_294_967_295,
    integer: true,
    slider: [0, 999],
  }),
  tickSeconds: number({
    label: 'Tick',
    about: 'How much simulated time one step covers.',
    unit: 's',
    default: 1,
    min: 0.01,
    max: 60,
  }),
  start: choice({
    label: 'Start',
    about: 'Whether the site has been running for ever when the simulation begins, or opens empty.',
    default: 'equilibrium',
    options: { equilibrium: 'Busy: users are already there', empty: 'Empty: the doors have just opened' },
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
export function fieldNames(path: string[]): string[] {
  return Object.keys(unwrap(schemaAt(path)).entries ?? {});
}

function schemaAt(path: string[]): unknown {
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
