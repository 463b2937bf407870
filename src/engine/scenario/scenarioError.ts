import { type Allowed, allowedText } from './allowed.ts';

/** What is wrong with a scenario: which field ('' for all of it), what it is, and what is allowed. */
export type Problem = { field: string; value: unknown; allowed: Allowed };

/** Thrown by `parseScenario`. The message is for programmers; the page says the facts in its own words. */
export class ScenarioError extends Error implements Problem {
  readonly field: string;
  readonly value: unknown;
  readonly allowed: Allowed;
  constructor(field: string, value: unknown, allowed: Allowed) {
    super(`${field || 'The scenario'} is ${show(value)}; it must be ${allowedText(allowed)}.`);
    this.name = 'ScenarioError';
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number' || value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
