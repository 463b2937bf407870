import * as v from 'valibot';

const server = v.pipe(v.string(), v.maxLength(60));
const force = v.optional(v.boolean());

/** Every act of the operator, by its `type`. */
export const commandSchema = v.variant('type', [
  /** Go to the next phase; with `force` those still on a server being bled are cut off, and obstacles are ignored. */
  v.strictObject({ type: v.literal('nextPhase'), force }),
  /** Stop the rollout where it is. */
  v.strictObject({ type: v.literal('abort') }),
  /** Bleed back to the old version. */
  v.strictObject({ type: v.literal('rollBack') }),
  /** Send new users elsewhere, let those who are there stay. */
  v.strictObject({ type: v.literal('drain'), server, force }),
  /** Put a server back into service. */
  v.strictObject({ type: v.literal('putBack'), server, force }),
  /** End every session on a server now. */
  v.strictObject({ type: v.literal('cutOff'), server, force }),
  /** Install the new version on an empty server. */
  v.strictObject({ type: v.literal('update'), server, force }),
  /** Test an empty server. */
  v.strictObject({ type: v.literal('test'), server, force }),
  /** Decide how a server's next test ends. */
  v.strictObject({ type: v.literal('forceTest'), server, outcome: v.picklist(['pass', 'fail']) }),
  /** Let a server crash; it is back after `seconds`, or stays down until it is put back. */
  v.strictObject({
    type: v.literal('crash'),
    server,
    seconds: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000_000))),
  }),
  /** Change a field of the scenario while it runs, by its path: `traffic.arrivalRate`, `servers.0.capacity`, `servers.*.capacity`. */
  v.strictObject({
    type: v.literal('set'),
    field: v.pipe(v.string(), v.maxLength(80)),
    value: v.union([v.number(), v.string(), v.boolean(), v.null()]),
  }),
]);

export type Command = v.InferOutput<typeof commandSchema>;
export type CommandType = Command['type'];
