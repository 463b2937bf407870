import type { Scenario } from '../../src/engine/index.ts';
import type { LessonTrace } from '../../src/lessons/run/run.ts';

/** A curve is ten mean sessions long, whatever it will show. */
const SESSIONS = 10;
/** A point each half mean session. */
const PER_SESSION = 2;

/** The moments of a curve’s points, in seconds since the first bleed began. */
export function curveSeconds({ traffic }: Scenario): number[] {
  const step = traffic.sessionLength.meanSeconds / PER_SESSION;
  return Array.from({ length: SESSIONS * PER_SESSION + 1 }, (_, i) => i * step);
}

/** The users on these servers together at those moments of a run; the last number where it was over before. */
export function curveOf(names: readonly string[], { scenario, events, levels }: LessonTrace): number[] {
  const begun = events.find((event) => event.type === 'phase' && event.phase.kind === 'drain')?.tick ?? 0;
  const rows = names.map((name) => levels.sessions[scenario.servers.findIndex((server) => server.name === name)]);
  return curveSeconds(scenario).map((seconds) => {
    const tick = Math.floor(begun + seconds / scenario.tickSeconds);
    return rows.reduce((sum, row) => sum + row[Math.min(tick, row.length - 1)], 0);
  });
}
