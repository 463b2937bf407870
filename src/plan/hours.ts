import { peakArrivalRate, type Scenario } from '../engine/index.ts';
import type { Slices } from '../player/slices.ts';
import { holding } from './capacity.ts';
import { courseInSlices } from './course.ts';
import { type Plan, planned } from './plans.ts';
import { hurtBy } from './proposal.ts';

/** What a plan comes to if it begins at an hour of the day: seconds, users hurt and met, users per place on the servers in service. */
export type HourOutlook = { hour: number; seconds: number; hurt: number; met: number; share: number };

export const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);

/** The same cluster on a day as a shop has it, from an hour on, with as many arrivals at peak; null: at peak all the time. */
export function atHour(scenario: Scenario, hour: number | null): Scenario {
  const { traffic } = scenario;
  const curve = {
    ...traffic.curve,
    kind: hour === null ? 'constant' : 'day',
    startHour: hour ?? traffic.curve.startHour,
  } as const;
  const peakOfOne = peakArrivalRate({ ...traffic, curve, arrivalRate: 1 });
  return { ...scenario, traffic: { ...traffic, curve, arrivalRate: peakArrivalRate(traffic) / peakOfOne } };
}

/** The hour at which it begins; null where all hours are alike. */
export const hourOf = ({ traffic: { curve } }: Scenario): number | null =>
  curve.kind === 'day' ? curve.startHour : null;

/** A plan hour by hour, by the closed forms. Yields which share of the work is done. */
export function* hourly(cluster: Scenario, plan: Plan): Slices<HourOutlook[]> {
  const outlooks: HourOutlook[] = [];
  for (const hour of HOURS) {
    const then = atHour(cluster, hour);
    const course = yield* courseInSlices(then, plan);
    const { share } = holding(planned(then, plan), plan.batchSize, course.seconds);
    outlooks.push({ hour, seconds: course.seconds, hurt: hurtBy(course), met: course.met, share });
    yield (hour + 1) / HOURS.length;
  }
  return outlooks;
}

/** The hour at which the fewest are hurt; of several the fastest. */
export function bestHour(outlooks: readonly HourOutlook[]): HourOutlook {
  return outlooks.toSorted((a, b) => Math.round(a.hurt * 10) - Math.round(b.hurt * 10) || a.seconds - b.seconds)[0];
}
