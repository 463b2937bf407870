import type { SessionLength } from '../engine/chance/sessionLength.ts';
import { dryLaw, dryLawMean, type Start } from './dryLaw.ts';
import { EULER_GAMMA } from './numerics/exponentialIntegral.ts';

/** A bleed of a whole site: equal servers, state-independent routing, `batchSize` at a time, no drain timeout. */
export type Site = {
  servers: number;
  batchSize: number;
  /** λ·m: users expected on the whole site. */
  offeredLoad: number;
  session: SessionLength;
};

export type ExpectedPhase = { servers: number; startSeconds: number; drainSeconds: number; workSeconds: number };

/** Chance in [0, 1] that the batch whose drain starts `since` seconds into the rollout is dry t seconds later. */
export function batchDryProbability(t: number, since: number, site: Site, size = site.batchSize): number {
  return 1 - dryLaw(batchStart(since, site, size), site.session).notDry(t);
}

/** Seconds until that batch is dry with chance p. */
export function batchDryQuantile(p: number, since: number, site: Site, size = site.batchSize): number {
  return dryLaw(batchStart(since, site, size), site.session).quantile(p);
}

/** Mean seconds until that batch is dry; Infinity for Pareto α ≤ 2. */
export function batchDryMean(since: number, site: Site, size = site.batchSize): number {
  return dryLawMean(batchStart(since, site, size), site.session);
}

/**
 * Expected seconds of every batch in turn, each drain followed by `workSeconds` of update and test. A batch starts when
 * those before it are expected to be done (for exponential sessions within 0.1 s of exact). The last may be smaller.
 */
export function expectedRollout(site: Site, workSeconds: number): { phases: ExpectedPhase[]; totalSeconds: number } {
  const phases: ExpectedPhase[] = [];
  let totalSeconds = 0;
  for (let updated = 0; updated < site.servers; updated += site.batchSize) {
    const servers = Math.min(site.batchSize, site.servers - updated);
    const drainSeconds = batchDryMean(totalSeconds, site, servers);
    phases.push({ servers, startSeconds: totalSeconds, drainSeconds, workSeconds });
    totalSeconds += drainSeconds + workSeconds;
  }
  return { phases, totalSeconds };
}

/** A rule of thumb for exponential sessions and many users: the last of `users` leaves after m·(ln n + γ) seconds; below one user as for one. */
export function roughDrainSeconds(users: number, meanSeconds: number): number {
  return meanSeconds * (Math.log(Math.max(1, users)) + EULER_GAMMA);
}

/** The same total as a rule of thumb for exponential sessions and many users: w + m·(ln(k·ρ/(N − k)) + γ) per batch. */
export function roughRolloutSeconds({ servers, batchSize, offeredLoad, session }: Site, workSeconds: number): number {
  const drain = (users: number) => roughDrainSeconds(users, session.meanSeconds);
  const batches = Math.ceil(servers / batchSize);
  const first = drain((batchSize * offeredLoad) / servers);
  const later = batches > 1 ? (batches - 1) * drain((batchSize * offeredLoad) / (servers - batchSize)) : 0;
  return batches * workSeconds + first + later;
}

/** Until `since` seconds ago each server had 1/N of the traffic, and 1/(N − k) from then on. */
function batchStart(since: number, { servers, batchSize, offeredLoad }: Site, size: number): Start {
  const before = (size * offeredLoad) / servers;
  if (since <= 0) return { users: before };
  const now = (size * offeredLoad) / (servers - batchSize);
  return { users: now, missing: now - before, sinceSeconds: since };
}
