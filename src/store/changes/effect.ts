import { createWorld, type FieldValue, type Scenario, valueAt, withField, workOf } from '../../engine/index.ts';
import { peopleOf } from '../../forecast/rollout/people.ts';
import { forecastRolloutInSlices } from '../../forecast/rollout/rolloutLaw.ts';
import { type Load, loadOf } from './load.ts';

/** What a change of one field amounts to. Times in seconds. */
export type Effect = {
  field: string;
  from: FieldValue;
  to: FieldValue;
  /** How long the rollout takes, as likely more as less; Infinity where it may never end, null where nobody can know, or not that soon. */
  rollout: { before: number; after: number } | null;
  load: { before: Load | null; after: Load | null };
  /** Of the users on a server, how many are still there when a drain timeout that was set is over; null where that is not the question. */
  late: { users: number; of: number } | null;
};

/** Sites up to here are foreseen while somebody types. */
const MOST = { setUpMs: 40, servers: 40 };

/** What became of a field that was changed, all else being the same. */
export function effectOf(field: string, before: Scenario, after: Scenario): Effect {
  const working = effectInSlices(field, before, after);
  let slice = working.next();
  while (!slice.done) slice = working.next();
  return slice.value;
}

/** The same in slices of a few milliseconds. */
export function* effectInSlices(field: string, before: Scenario, after: Scenario): Generator<undefined, Effect> {
  const was = yield* rolloutMedian(before);
  const is = was === null ? null : yield* rolloutMedian(after);
  return {
    field,
    from: fieldValue(before, field),
    to: fieldValue(after, field),
    rollout: was === null || is === null ? null : { before: was, after: is },
    load: { before: loadOf(before), after: loadOf(after) },
    late: field === 'balancer.drainTimeoutSeconds' && isSmall(after) ? lateOnes(after) : null,
  };
}

const isSmall = (scenario: Scenario): boolean =>
  scenario.servers.length <= MOST.servers && workOf(scenario).setUpMs <= MOST.setUpMs;

function fieldValue(scenario: Scenario, field: string): FieldValue {
  return field === 'servers' ? scenario.servers.length : (valueAt(scenario, field) ?? null);
}

/** From the first server taken to the last one put back, if nobody waits for the operator. */
function* rolloutMedian(scenario: Scenario): Generator<undefined, number | null> {
  if (!isSmall(scenario)) return null;
  const begun = withField(withField(scenario, 'rollout.balancedSeconds', 0), 'rollout.mode', 'auto');
  const slices = forecastRolloutInSlices(createWorld(begun));
  let slice = slices.next();
  while (!slice.done) {
    yield;
    slice = slices.next();
  }
  return slice.value?.median ?? null;
}

function lateOnes(scenario: Scenario): Effect['late'] {
  const timeout = scenario.balancer.drainTimeoutSeconds;
  const world = createWorld(scenario);
  const waits = world.rollout.plan.some(({ exit }) => exit === 'dry');
  if (timeout === null || !waits || scenario.traffic.returnProbability > 0) return null;
  const stays = peopleOf(world).on([0], true);
  const users = stays.reduce((sum, stay) => sum + stay.users * stay.still(timeout), 0);
  return { users, of: world.servers[0].sessions };
}
