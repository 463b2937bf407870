import { dryLaw, dryLawMean, type Start } from './dryLaw.ts';
import { integral } from './numerics/integral.ts';
import { inverse } from './numerics/inverse.ts';
import type { Takeover } from './survivor.ts';

// Two servers: once the drained one is updated and tested, the survivor, which took all new users, is bled in its turn.

/** Chance in [0, 1] that the survivor is dry t seconds into its own drain, `since` seconds after the first began. */
export function secondDryProbability(t: number, since: number, takeover: Takeover): number {
  return 1 - dryLaw(secondStart(since, takeover), takeover.session).notDry(t);
}

/** Seconds until the survivor is dry with chance p. */
export function secondDryQuantile(p: number, since: number, takeover: Takeover): number {
  return dryLaw(secondStart(since, takeover), takeover.session).quantile(p);
}

/** Mean seconds of the second drain when it starts `since` seconds after the first; Infinity for Pareto α ≤ 2. */
export function secondDryMean(since: number, takeover: Takeover): number {
  return dryLawMean(secondStart(since, takeover), takeover.session);
}

/** Mean seconds of the second drain, over all lengths of the first, `workSeconds` of update and test between them. */
export function expectedSecondDrain(takeover: Takeover, workSeconds: number): number {
  if (takeover.session.distribution === 'pareto' && takeover.session.spread <= 2) return Number.POSITIVE_INFINITY;
  const first = dryLaw({ users: takeover.drainedUsers }, takeover.session);
  const longest = secondDryMean(Number.POSITIVE_INFINITY, takeover);
  return integral((p) => secondDryMean(first.quantile(p) + workSeconds, takeover), 0, 1, 1e-7 * longest);
}

/** Chance in [0, 1] that both are bled and updated within `seconds`: the first drain's law folded with the second's. */
export function bothDoneProbability(seconds: number, takeover: Takeover, workSeconds: number): number {
  const spare = seconds - 2 * workSeconds;
  if (spare < 0) return 0;
  const first = dryLaw({ users: takeover.drainedUsers }, takeover.session);
  const inTime = 1 - first.notDry(spare);
  const second = (p: number) => {
    const firstSeconds = first.quantile(p);
    return secondDryProbability(spare - firstSeconds, firstSeconds + workSeconds, takeover);
  };
  return integral(second, 0, inTime, 1e-10);
}

/** Seconds within which both are bled and updated with chance p in (0, 1). */
export function bothDoneQuantile(p: number, takeover: Takeover, workSeconds: number): number {
  const scale = 2 * workSeconds + 2 * takeover.session.meanSeconds;
  return inverse((t) => -bothDoneProbability(t, takeover, workSeconds), -p, scale, 1e-9);
}

function secondStart(since: number, { ownUsers, drainedUsers }: Takeover): Start {
  return { users: ownUsers + drainedUsers, missing: drainedUsers, sinceSeconds: since };
}
