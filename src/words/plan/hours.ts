import type { Scenario } from '../../engine/index.ts';

/** The hour on a clock: "03:00". */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** When a cluster's rollout begins; null where all hours are alike. */
export function startWords({ traffic: { curve } }: Scenario): string | null {
  return curve.kind === 'day' ? hourWords(curve.startHour) : null;
}
