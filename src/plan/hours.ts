import { peakArrivalRate, type Scenario } from '../engine/index.ts';
import { partOf, type Slices } from '../player/slices.ts';
import { holdingOf } from './capacity.ts';
import { courseInSlices } from './course/course.ts';
import { type Plan, planned } from './course/plans.ts';
import { hurtBy } from './proposal.ts';

/** New users an hour by the hour of the week, from Monday 0:00 on; null: every day is as a shop has it. */
export type Week = readonly number[] | null;

/**
 * What a plan comes to if it begins at an hour, of the day or of the week from Monday 0:00 on: seconds, users hurt and met, users per
 * place on the servers in service.
 */
export type HourOutlook = { hour: number; seconds: number; hurt: number; met: number; share: number };

const HOUR = 3_600;
/** So far a log's hours are followed: as many points as a curve may have. */
const AHEAD = 97;

/** The hours at which one may begin. */
export const hoursIn = (week: Week): number[] => Array.from({ length: week?.length ?? 24 }, (_, hour) => hour);

/** The same cluster from an hour on, with as many arrivals at peak, or as a week has them; null: at peak all the time. */
export function atHour(scenario: Scenario, hour: number | null, week: Week = null): Scenario {
  if (hour !== null && week !== null) return atHourOfWeek(scenario, hour, week);
  const { traffic } = scenario;
  const kind = hour === null ? 'constant' : 'day';
  const curve = { ...traffic.curve, kind, startHour: hour ?? traffic.curve.startHour } as const;
  const peakOfOne = peakArrivalRate({ ...traffic, curve, arrivalRate: 1 });
  return { ...scenario, traffic: { ...traffic, curve, arrivalRate: peakArrivalRate(traffic) / peakOfOne } };
}

/** Each hour's arrivals stand in its middle, on a line from one to the next. */
function atHourOfWeek(scenario: Scenario, hour: number, week: readonly number[]): Scenario {
  const { traffic } = scenario;
  const most = Math.max(...week, 1e-9);
  const factor = (ahead: number): number => Number((week[(hour + ahead) % week.length] / most).toPrecision(3));
  const middles = Array.from({ length: AHEAD }, (_, ahead) => ({
    seconds: (ahead + 0.5) * HOUR,
    factor: factor(ahead),
  }));
  const points = [{ seconds: 0, factor: (factor(week.length - 1) + factor(0)) / 2 }, ...middles];
  const curve = { ...traffic.curve, kind: 'points' as const, points };
  return { ...scenario, traffic: { ...traffic, arrivalRate: most / HOUR, curve } };
}

/** The hour of the day at which it begins; null where all hours are alike, or the curve has points of its own. */
export const hourOf = ({ traffic: { curve } }: Scenario): number | null =>
  curve.kind === 'day' ? curve.startHour : null;

/** A plan hour by hour, by the closed forms. Yields which share of the work is done. */
export function* hourly(cluster: Scenario, plan: Plan, week: Week): Slices<HourOutlook[]> {
  const outlooks: HourOutlook[] = [];
  const hours = hoursIn(week);
  for (const hour of hours) {
    const then = atHour(cluster, hour, week);
    const course = yield* partOf(hour / hours.length, (hour + 1) / hours.length, courseInSlices(then, plan));
    const { share } = holdingOf(planned(then, plan), course.seconds);
    outlooks.push({ hour, seconds: course.seconds, hurt: hurtBy(course), met: course.met, share });
  }
  return outlooks;
}

/** The hour at which the fewest are hurt; of several the fastest. */
export function bestHour(outlooks: readonly HourOutlook[]): HourOutlook {
  return outlooks.toSorted((a, b) => Math.round(a.hurt * 10) - Math.round(b.hurt * 10) || a.seconds - b.seconds)[0];
}
