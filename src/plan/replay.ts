import { type FieldValue, type Scenario, ScenarioError, withField } from '../engine/index.ts';
import { median } from '../study/index.ts';
import { dryQuantileGivenUsers, residualSurvival } from '../theory/index.ts';
import type { Deploy, Out } from '../traffic/index.ts';

/** How one server was bled in a real deploy, beside what would have been foreseen from the users who were there. */
export type Replayed = Out & {
  /** Seconds until the last of them should have left: 8 times in 10 from low to high. */
  foreseen: { low: number; median: number; high: number };
  /**
   * How the drain went against that: as foreseen, shorter or longer; `ended` where users were moved or cut, so that it did not run its
   * course; `open` where somebody stayed until it was back, or the log ends before.
   */
  went: 'asForeseen' | 'shorter' | 'longer' | 'ended' | 'open';
  /** Users who should still have been there when it was ended; null where it was not. */
  leftForeseen: number | null;
  /** Seconds from its last request until it was back; null where it was not seen to be. */
  workSeconds: number | null;
};

/** Every server of a deploy, in the order they were taken out. A last request is not the end of a visit: the last page is read for so long. */
export function replayed(deploy: Deploy, { traffic }: Scenario, lastPageSeconds: number): Replayed[] {
  const session = traffic.sessionLength;
  return deploy.outs.map((out) => {
    const at = (p: number): number => Math.max(0, dryQuantileGivenUsers(p, out.there, session) - lastPageSeconds);
    const foreseen = { low: at(0.1), median: at(0.5), high: at(0.9) };
    const { drainSeconds, drySeconds, backSeconds } = out;
    const ended = out.moved + out.cut > 0;
    return {
      ...out,
      foreseen,
      went: ended ? 'ended' : drainSeconds === null ? 'open' : against(drainSeconds, foreseen),
      leftForeseen: ended && drainSeconds !== null ? out.there * residualSurvival(session, drainSeconds) : null,
      workSeconds: drySeconds === null || backSeconds === null ? null : backSeconds - drySeconds,
    };
  });
}

function against(seconds: number, { low, high }: Replayed['foreseen']): Replayed['went'] {
  if (seconds < low) return 'shorter';
  return seconds > high ? 'longer' : 'asForeseen';
}

/** A setting that the deploy tells something of: what it is in the scenario, and what it was. */
export type Lesson = { field: string; is: FieldValue; was: FieldValue };

const rounded = (seconds: number): number => Number(seconds.toPrecision(2));

/**
 * What the deploy says of the scenario: how many servers were out at once, how long one was out once it was dry, how long users stayed as
 * far as the drains tell that ran their course, and when those were ended that did not, and how. Only what differs, and only what is allowed.
 */
export function lessonsOf(all: readonly Replayed[], scenario: Scenario): Lesson[] {
  const { balancer, rollout, traffic } = scenario;
  const works = all.flatMap(({ workSeconds }) => workSeconds ?? []);
  const ran = all.filter(({ went }) => went === 'asForeseen' || went === 'shorter' || went === 'longer');
  const longer = median(ran.map(({ drainSeconds, foreseen }) => (drainSeconds ?? 0) / Math.max(1, foreseen.median)));
  const ended = all.filter(({ went, drainSeconds }) => went === 'ended' && drainSeconds !== null);
  const told: Lesson[] = [
    { field: 'rollout.batchSize', is: rollout.batchSize, was: outTogether(all) },
    ...(works.length > 0
      ? [
          {
            field: 'rollout.updateSeconds',
            is: rollout.updateSeconds,
            was: Math.max(0, rounded(median(works)) - rollout.testSeconds),
          },
        ]
      : []),
    // One or two drains say little: they must all go one way, and three of them at least.
    ...(ran.length >= 3 && (ran.every(({ went }) => went === 'longer') || ran.every(({ went }) => went === 'shorter'))
      ? [
          {
            field: 'traffic.sessionLength.meanSeconds',
            is: traffic.sessionLength.meanSeconds,
            was: rounded(traffic.sessionLength.meanSeconds * longer),
          },
        ]
      : []),
    ...(ended.length > 0
      ? [
          {
            field: 'balancer.drainTimeoutSeconds',
            is: balancer.drainTimeoutSeconds,
            was: rounded(median(ended.map(({ drainSeconds }) => drainSeconds ?? 0))),
          },
          { field: 'balancer.onDrainTimeout', is: balancer.onDrainTimeout, was: endOf(ended) },
        ]
      : []),
  ];
  return told.filter(({ field, is, was }) => is !== was && learnt(scenario, { field, is, was }) !== null);
}

/** The scenario with what was learnt; what does not fit together is left out. */
export function learntFrom(scenario: Scenario, lessons: readonly Lesson[]): Scenario {
  return lessons.reduce((now, lesson) => learnt(now, lesson) ?? now, scenario);
}

function learnt(scenario: Scenario, { field, was }: Lesson): Scenario | null {
  try {
    return withField(scenario, field, was);
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** What became of more users of drains that were ended. */
function endOf(ended: readonly Replayed[]): 'cut' | 'handOff' {
  return ended.reduce((more, { cut, moved }) => more + cut - moved, 0) > 0 ? 'cut' : 'handOff';
}

/** The most servers that were bled at one moment: none of a later batch is taken out before those before it are dry. */
function outTogether(all: readonly Replayed[]): number {
  const end = (out: Out): number => out.drySeconds ?? out.backSeconds ?? out.outSeconds;
  const at = (moment: number) => all.filter((out) => out.outSeconds <= moment && end(out) > moment).length;
  return Math.max(1, ...all.map(({ outSeconds }) => at(outSeconds)));
}
