import {
  allFields,
  type FieldValue,
  fieldFacts,
  type Problem,
  type Scenario,
  ScenarioError,
  valueAt,
} from '../../engine/index.ts';
import { changed, OPERATOR } from './runs.ts';
import { type BaseName, MAX_RUNS } from './setup.ts';

/** What a field is about. */
export type FieldGroup = 'now' | 'start' | 'users' | 'balancer' | 'servers' | 'rollout';
/** A field that can be the difference, and the group it stands in. */
export type FieldOption = { field: string; group: FieldGroup };

/** Every field that can be the difference in a scenario, in groups. */
export function fieldOptions(scenario: Scenario, base: BaseName): FieldOption[] {
  const fields = allFields()
    .map(({ path }) => path.replace(/^servers\.0\./, 'servers.*.'))
    .filter((field) => field !== 'name' && valueIn(scenario, field) !== undefined)
    .map((field) => ({ field, group: groupOf(field) }));
  const now: FieldOption[] = base === 'moment' ? [{ field: OPERATOR, group: 'now' }] : [];
  return [...now, ...fields, { field: 'servers', group: 'servers' }];
}

/** Whether a field can be the difference in a scenario. */
export function isOption(scenario: Scenario, base: BaseName, asked: string): boolean {
  return fieldOptions(scenario, base).some(({ field }) => field === asked);
}

const GROUPS: Partial<Record<string, FieldGroup>> = {
  traffic: 'users',
  balancer: 'balancer',
  servers: 'servers',
  rollout: 'rollout',
};
const groupOf = (field: string): FieldGroup => GROUPS[field.split('.')[0]] ?? 'start';

/** What a field says in a scenario; an operator who does nothing is what there is without a choice. */
function valueIn(scenario: Scenario, field: string): FieldValue | undefined {
  if (field === OPERATOR) return 'nothing';
  return field === 'servers' ? scenario.servers.length : valueAt(scenario, field);
}

/** Values worth comparing at first: every choice, or what is set and what is not. */
export function suggestValues(scenario: Scenario, field: string): FieldValue[] {
  const now = valueIn(scenario, field) ?? null;
  if (field === OPERATOR) return ['nothing', 'nextPhase'];
  const facts = fieldFacts(field);
  if (facts?.kind === 'choice') {
    const others = facts.options.filter((option) => option !== now);
    return [now, ...others].filter((value) => isAllowed(scenario, field, value)).slice(0, MAX_RUNS);
  }
  if (typeof now === 'boolean') return [now, !now];
  if (typeof now !== 'number' && facts?.kind !== 'maybe') return [now, now];
  const high = facts && 'slider' in facts && facts.slider ? facts.slider[1] : 10;
  const candidates =
    typeof now === 'number' && now > 0 ? [2 * now, now / 2, now + 1, now - 1] : [high / 6, high, 1, 0.1];
  const other = candidates.find((value) => value !== now && isAllowed(scenario, field, value));
  return [now, other ?? now];
}

function isAllowed(scenario: Scenario, field: string, value: FieldValue): boolean {
  return refusal(scenario, field, value) === null;
}

/** Why a field can't have a value, or null when it can. */
export function refusal(scenario: Scenario, field: string, value: FieldValue): Problem | null {
  try {
    changed(scenario, [field, value]);
    return null;
  } catch (error) {
    if (error instanceof ScenarioError) return { field: error.field, value: error.value, allowed: error.allowed };
    throw error;
  }
}
