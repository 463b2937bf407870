import { type FieldValue, type Scenario, ScenarioError, usersHurt, withField } from '../engine/index.ts';
import { figureOf, median, paired, pairedDifference, type Replication, signOf } from '../study/index.ts';

/** What an operator guesses and may be wrong about. */
export const GUESSES = ['arrivals', 'mean', 'tail', 'update', 'test', 'returns'] as const;
export type Guess = (typeof GUESSES)[number];

/** The plan as it is if the truth is lower than the guess, or higher; null where that can't be, or is no other than the guess. */
export type Doubt = { guess: Guess; low: Scenario | null; high: Scenario | null };

/** A rate or a time may be half or double of what one thinks. */
export const WRONG_BY = 2;
/** A fifth more or fewer users may come back than one thinks. */
export const WRONG_BY_SHARE = 0.2;
/** Lognormal spreads of a short and of a long tail: sd ÷ mean. */
export const TAILS = [0.5, 2] as const;
const MOST_RETURN = 0.95;

/** The ends of each doubt. */
export function doubts(scenario: Scenario): Doubt[] {
  const { arrivalRate, sessionLength, returnProbability } = scenario.traffic;
  const { updateSeconds, testSeconds } = scenario.rollout;
  const scaled = (guess: Guess, field: string, value: number): Doubt => ({
    guess,
    low: value === 0 ? null : tried(scenario, [[field, value / WRONG_BY]]),
    high: value === 0 ? null : tried(scenario, [[field, value * WRONG_BY]]),
  });
  const [shortTail, longTail] = TAILS.map((spread) =>
    tried(scenario, [
      ['traffic.sessionLength.distribution', 'lognormal'],
      ['traffic.sessionLength.spread', spread],
    ]),
  );
  const returning = (share: number) =>
    share === returnProbability ? null : tried(scenario, [['traffic.returnProbability', share]]);
  return [
    scaled('arrivals', 'traffic.arrivalRate', arrivalRate),
    scaled('mean', 'traffic.sessionLength.meanSeconds', sessionLength.meanSeconds),
    { guess: 'tail', low: shortTail, high: longTail },
    scaled('update', 'rollout.updateSeconds', updateSeconds),
    scaled('test', 'rollout.testSeconds', testSeconds),
    {
      guess: 'returns',
      low: returning(Math.max(0, returnProbability - WRONG_BY_SHARE)),
      high: returning(Math.min(MOST_RETURN, returnProbability + WRONG_BY_SHARE)),
    },
  ];
}

/** The plan itself, and then the ends of all doubts, in their order. */
export function doubtedScenarios(scenario: Scenario, all: readonly Doubt[]): Scenario[] {
  return [scenario, ...all.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null)];
}

/** What may hang on a guess: seconds that the rollout takes in the middle one of the crowds, or users hurt on average. */
export type Effect = 'duration' | 'hurt';
const MEASURES: Record<Effect, (replication: Replication) => number> = {
  duration: (replication) => figureOf(replication, 'rolloutSeconds'),
  hurt: ({ ledger }) => usersHurt(ledger),
};

/** What comes of either end of a doubt, null where it has none; and whether the ends differ by more than luck. */
export type Bar = { guess: Guess; low: number | null; high: number | null; swing: number; sure: boolean };

/** What the plan comes to as guessed and at the ends of every doubt, by the crowds that all of them met; the longest bar first. */
export function tornado(
  all: readonly Doubt[],
  results: readonly (readonly Replication[])[],
  effect: Effect,
): { guessed: number; bars: Bar[] } {
  const measure = MEASURES[effect];
  const typical = (replications: readonly Replication[]) => {
    const values = replications.map(measure);
    return effect === 'duration' ? median(values) : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const [own, ...ends] = results;
  const guessed = typical(own);
  let next = 0;
  const bars = all.map(({ guess, low, high }): Bar => {
    const [lower, higher] = [low, high].map((end) => (end === null ? null : ends[next++]));
    const values = [lower, higher].map((end) => (end === null ? null : typical(end)));
    const reach = [guessed, ...values.filter((value) => value !== null)];
    const span = Math.max(...reach) - Math.min(...reach);
    return {
      guess,
      low: values[0],
      high: values[1],
      swing: Number.isNaN(span) ? 0 : span,
      sure: differ(lower ?? own, higher ?? own, measure),
    };
  });
  return { guessed, bars: bars.sort((one, other) => other.swing - one.swing) };
}

function differ(
  one: readonly Replication[],
  other: readonly Replication[],
  measure: (r: Replication) => number,
): boolean {
  const pairs = paired(one, other);
  const difference = pairedDifference(
    pairs.map(([mine]) => measure(mine)),
    pairs.map(([, theirs]) => measure(theirs)),
  );
  return ['less', 'more'].includes(signOf(difference));
}

function tried(scenario: Scenario, changes: readonly (readonly [string, FieldValue])[]): Scenario | null {
  try {
    return changes.reduce((now, [field, value]) => withField(now, field, value), scenario);
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}
