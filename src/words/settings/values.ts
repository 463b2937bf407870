import {
  type FieldValue,
  fieldFacts,
  type ListValue,
  type ProductName,
  type StrategyName,
} from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { products } from '../products/names.ts';
import { count } from '../quantities.ts';
import { type Choice, choices } from './choices.ts';
import { fieldWords } from './fields/index.ts';
import { numberWords } from './numbers.ts';
import { strategies } from './strategies.ts';

const t = part('values', {
  yes: 'yes',
  no: 'no',
  to: (label: string, value: string) => `${label} to ${value}`,
  ofServer: (label: string, server: string) => `${label} of ${server}`,
  ofEach: (label: string) => `${label} of each`,
});

/** An option of a choice: what it is called, and its gist where it has one. */
export function choiceOf(field: string, option: unknown): Choice {
  const name = String(option);
  if (field === 'rollout.strategy') return strategies[name as StrategyName] ?? { name };
  if (field === 'balancer.product') return { name: products[name as ProductName] ?? name };
  return (choices as Record<string, Record<string, Choice>>)[field]?.[name] ?? { name };
}

/** An option in all its words: "Cut off: those left lose their session". */
export function choiceWords(field: string, option: unknown): string {
  const { name, gist } = choiceOf(field, option);
  return gist ? `${name}: ${gist}` : name;
}

/** A field's value as one says it: "none", "yes", "300 s", "Cut off those left". */
export function valueWords(path: string, value: FieldValue | undefined): string {
  const facts = fieldFacts(path);
  if (value === null || value === undefined) return numberWords(null);
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return numberWords(value, facts?.unit);
  return facts?.kind === 'choice' ? choiceOf(path, value).name : value;
}

/** What a field is called; one of a server with its name: "Capacity of Alice". */
export function fieldLabel(field: string, names: readonly string[] = []): string {
  const label = fieldWords(field)?.label ?? field;
  const [, which] = /^servers\.(\d+|\*)\./.exec(field) ?? [];
  if (which === undefined) return label;
  return which === '*' ? t.ofEach(label) : t.ofServer(label, names[Number(which)] ?? which);
}

/** A change of a field: "Arrival rate to 0.8 users/s". */
export function changeWords(field: string, value: FieldValue | ListValue, names: readonly string[] = []): string {
  const words = Array.isArray(value) ? count(value.length) : valueWords(field, value as FieldValue);
  return t.to(fieldLabel(field, names), words);
}
