import { type FieldValue, type Scenario, valueAt } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';
import { fieldLabel, valueWords } from './values.ts';

/** The settings that were changed. */
export const chipsWords = part('chips', {
  none: 'Nothing is changed. What you change stands here, and can be set back.',
  changed: 'What was changed',
  reset: 'Reset',
  more: (fields: number) => `${count(fields)} more`,
  fewer: 'Fewer',
  chip: (label: string, value: string) => `${label}: ${value}`,
  back: (label: string, value: string) => `Set ${label} back to ${value}`,
  backToStart: (label: string) => `Set ${label} back`,
});

/** A setting as it is: "Mean session: 240 s"; only its name where the servers or a list have no single value. */
export function chipWords(field: string, scenario: Scenario): string {
  const value = saidValue(field, scenario);
  return value === null ? fieldLabel(field) : chipsWords.chip(fieldLabel(field), value);
}

/** What resetting it does: "Set Mean session back to 120 s". */
export function resetWords(field: string, start: Scenario): string {
  const value = saidValue(field, start);
  return value === null ? chipsWords.backToStart(fieldLabel(field)) : chipsWords.back(fieldLabel(field), value);
}

function saidValue(field: string, scenario: Scenario): string | null {
  if (field === 'servers') return count(scenario.servers.length);
  const values = field.startsWith('servers.')
    ? scenario.servers.map((_, i) => valueAt(scenario, field.replace('*', String(i))))
    : [valueAt(scenario, field)];
  const [value] = values as (FieldValue | object)[];
  const isSingle = new Set(values).size === 1 && (typeof value !== 'object' || value === null);
  return isSingle ? valueWords(field, value as FieldValue) : null;
}
