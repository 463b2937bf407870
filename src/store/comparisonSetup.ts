import { allFields, type Facts, type FieldValue, fieldFacts, type Scenario, ScenarioError } from '../engine/index.ts';
import { changeWords } from './actWords.ts';
import { changed, changesMidway, OPERATOR, OPERATOR_ACTS, type Variant } from './comparisonRuns.ts';
import { optionName } from './optionWords.ts';
import { valueAt } from './valueAt.ts';

/** Where the runs of a comparison start: the article's shop, the simulation as it is set up, or its present moment. */
export type BaseName = 'article' | 'start' | 'moment';
/** A comparison as it is asked for: one field, and its value in each run. */
export type Setup = { base: BaseName; field: string; values: readonly FieldValue[] };
/** A field that can be the difference, and the group it stands in. */
export type Option = { field: string; label: string; group: string; facts: Facts | null };

const STRATEGY = 'rollout.strategy';
/** The article's way, and what it sets it against. */
const ARTICLE = ['bleed', 'lockOut', 'blueGreen', 'maintenance'];

/** The comparison that is there by itself: the article's shop, deployed in each way that the article speaks of. */
export function builtIn(): Setup {
  const facts = fieldFacts(STRATEGY);
  const known = facts?.kind === 'choice' ? ARTICLE.filter((name) => Object.hasOwn(facts.options, name)) : [];
  return { base: 'article', field: STRATEGY, values: known };
}

/** What to compare from the present moment of a run: letting it go on, or going on at once. */
export const fromHere = (): Setup => ({ base: 'moment', field: OPERATOR, values: ['nothing', 'nextPhase'] });

/** Every field that can be the difference in a scenario, in groups. */
export function fieldOptions(scenario: Scenario, base: BaseName): Option[] {
  const fields = allFields()
    .map(({ path, facts }) => ({ field: path.replace(/^servers\.0\./, 'servers.*.'), facts }))
    .filter(({ field }) => field !== 'name' && valueIn(scenario, field) !== undefined)
    .map(({ field, facts }) => ({ field, facts, label: facts.label, group: groupOf(field) }));
  const servers = { field: 'servers', label: 'Number of servers', group: 'Servers', facts: null };
  const operator = { field: OPERATOR, label: 'What the operator does now', group: 'Now', facts: null };
  return [...(base === 'moment' ? [operator] : []), ...fields, servers];
}

const GROUPS: Record<string, string> = {
  traffic: 'Users',
  balancer: 'Load balancer',
  servers: 'Servers',
  rollout: 'Rollout',
};
const groupOf = (field: string): string => GROUPS[field.split('.')[0]] ?? 'Start';

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
    const others = Object.keys(facts.options).filter((option) => option !== now);
    return [now, ...others].filter((value) => isAllowed(scenario, field, value)).slice(0, 4);
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
export function refusal(scenario: Scenario, field: string, value: FieldValue): string | null {
  try {
    changed(scenario, [field, value]);
    return null;
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
}

/** What a run is called after its value: "Lock out", "Drain timeout 60 s". */
export function labelOf(field: string, value: FieldValue): string {
  if (field === OPERATOR) return OPERATOR_ACTS[String(value)]?.words ?? String(value);
  const facts = fieldFacts(field);
  if (facts?.kind === 'choice') {
    const name = optionName(field, value);
    return field === STRATEGY ? name : `${facts.label}: ${name}`;
  }
  if (field === 'servers') return `${value} ${value === 1 ? 'server' : 'servers'}`;
  if (typeof value === 'boolean') return `${facts?.label}: ${value ? 'yes' : 'no'}`;
  return changeWords(field, value).replace(' to ', ': ');
}

/** A setup's variants; equal labels are told apart by their number. */
export function variantsOf({ field, values }: Setup): Variant[] {
  const labels = values.map((value) => labelOf(field, value));
  return values.map((value, i) => {
    const twice = labels.indexOf(labels[i]) !== labels.lastIndexOf(labels[i]);
    return { label: twice ? `${labels[i]} (${i + 1})` : labels[i], changes: [[field, value]] };
  });
}

/** Whether two runs of a setup meet the very same users. */
export function sameUsers(setup: Setup): boolean {
  return !/^(traffic\.|seed$|start$|tickSeconds$)/.test(setup.field);
}

/** Whether a comparison asked for from a later moment must begin at the start, since its field can't change midway. */
export function startsOver({ base, field }: Setup): boolean {
  return base === 'moment' && !changesMidway([field, null]);
}
