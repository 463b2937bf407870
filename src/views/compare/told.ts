import type { Ledger, RolloutStatus } from '../../engine/index.ts';
import type { Setup } from '../../store/comparisonSetup.ts';
import type { RunFacts } from '../../store/comparisonState.ts';

/** What the words about a run are made of. */
export type Told = {
  /** What a sentence about it begins with: "Locking out". */
  subject: string;
  ledger: Ledger;
  status: RolloutStatus;
  /** Whether its rollout is over. */
  over: boolean;
};

/** Strategies as what one does. */
const DOING: Record<string, string> = {
  bleed: 'Bleeding',
  lockOut: 'Locking out',
  blueGreen: 'The mirrored environment',
  maintenance: 'Maintenance',
  canary: 'The canary',
  kubernetes: 'Kubernetes’ rolling update',
};

/** The runs of a comparison, as sentences need them. */
export function tell(runs: readonly RunFacts[], { field, values }: Setup): Told[] {
  return runs.map(({ label, observation, over }, i) => ({
    subject: subjectOf(field, String(values[i]), label),
    ledger: observation.ledger,
    status: observation.rollout.status,
    over,
  }));
}

function subjectOf(field: string, value: string, label: string): string {
  return (field === 'rollout.strategy' ? DOING[value] : undefined) ?? `“${label}”`;
}

/** Two clauses or more as one: "a, b and c". */
export function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export const many = (count: number, one: string, several = `${one}s`): string =>
  `${Math.round(count).toLocaleString('en')} ${Math.round(count) === 1 ? one : several}`;
