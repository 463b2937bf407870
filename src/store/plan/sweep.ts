import { type FieldValue, fieldFacts, type Scenario, ScenarioError, usersHurt, valueAt } from '../../engine/index.ts';
import { figureOf, median, type Replication } from '../../study/index.ts';
import { fieldOptions, refusal } from '../comparison/fieldOptions.ts';
import { changed } from '../comparison/runs.ts';

/** What is looked at in every cell. */
export const SWEPT = ['duration', 'hurt', 'cutOff', 'turnedAway', 'fullest'] as const;
export type Swept = (typeof SWEPT)[number];

/** A field and its values, in the order of an axis. */
export type Axis = { field: string; values: readonly FieldValue[] };
/** Two values together: the scenario that they make, or null where they can't go together. */
export type Cell = { x: FieldValue; y: FieldValue; scenario: Scenario | null };

/** Values on an axis at most, and the factors of a number around what it is now. */
const MOST_VALUES = 5;
const FACTORS = [0.25, 0.5, 1, 2, 4];
const STEPS = [0.05, 0.2, 0.4, 0.7, 1];

/** The fields that can be swept: all that can be set to something else. */
export function sweepFields(scenario: Scenario): string[] {
  return fieldOptions(scenario, 'start')
    .map(({ field }) => field)
    .filter((field) => field !== 'seed' && sweepValues(scenario, field).length > 1);
}

/** Values of a field around what it is now, that one among them: at most five, each allowed. */
export function sweepValues(scenario: Scenario, field: string): FieldValue[] {
  const now = field === 'servers' ? scenario.servers.length : (valueAt(scenario, field) ?? null);
  const allowed = (value: FieldValue): boolean => value === now || refusal(scenario, field, value) === null;
  const all = [...new Set(candidates(field, now))].filter(allowed);
  if (typeof now !== 'number' && now !== null) {
    return [now, ...all.filter((value) => value !== now)].slice(0, MOST_VALUES);
  }
  // None is more than any number.
  const size = (value: FieldValue): number => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY);
  return all.sort((one, other) => size(one) - size(other));
}

function candidates(field: string, now: FieldValue): FieldValue[] {
  const facts = fieldFacts(field);
  if (facts?.kind === 'choice') return [...facts.options];
  if (typeof now === 'boolean') return [true, false];
  const whole = field === 'servers' || (facts !== undefined && 'integer' in facts && facts.integer === true);
  const rounded = (value: number): number => (whole ? Math.round(value) : Number(value.toPrecision(3)));
  if (typeof now === 'number' && now > 0) {
    const most = facts?.kind === 'number' && facts.unit === 'share' ? 1 : Number.POSITIVE_INFINITY;
    if (whole && now < 8) return [-2, -1, 0, 1, 2].map((step) => now + step);
    return FACTORS.map((factor) => (factor === 1 ? now : rounded(Math.min(most, now * factor))));
  }
  if (facts === undefined || !('slider' in facts || 'max' in facts)) return [now];
  const [low, high] = facts.slider ?? [facts.min, facts.max];
  return [now, ...STEPS.slice(1).map((step) => rounded(low + step * (high - low)))];
}

/** Every pair of values, row by row. */
export function sweepCells(scenario: Scenario, x: Axis, y: Axis): Cell[][] {
  return y.values.map((down) =>
    x.values.map((across) => ({ x: across, y: down, scenario: both(scenario, [x.field, across], [y.field, down]) })),
  );
}

function both(scenario: Scenario, ...changes: readonly (readonly [string, FieldValue])[]): Scenario | null {
  try {
    return changes.reduce(changed, scenario);
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** What crowds say of one cell; NaN before the first. The middle for durations, else the mean. */
export function sweptValue(replications: readonly Replication[], what: Swept): number {
  if (what === 'duration') return median(replications.map((one) => figureOf(one, 'rolloutSeconds')));
  const measure = ({ ledger, peakUtilisation }: Replication): number => {
    if (what === 'hurt') return usersHurt(ledger);
    return what === 'fullest' ? peakUtilisation : ledger[what];
  };
  return replications.reduce((sum, one) => sum + measure(one), 0) / replications.length;
}
