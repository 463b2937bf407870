/** Thrown by `parseScenario`: which field, what it was, and what is allowed. */
export class ScenarioError extends Error {
  readonly field: string;
  readonly value: unknown;
  readonly allowed: string;
  constructor(field: string, value: unknown, allowed: string) {
    super(`${field || 'The scenario'} is ${show(value)}; it must be ${allowed}.`);
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
