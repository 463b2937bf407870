import type { Bar, Effect, Guess } from '../../plan/measureFirst.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { joined } from '../names.ts';
import { count, counted } from '../quantities.ts';

const t = part('planMeasure', {
  title: 'Which guess matters most?',
  about: 'How far the plan moves if one guess is wrong and the others are right, by the same crowds.',
  guesses: {
    arrivals: 'Arrival rate',
    mean: 'Mean session',
    tail: 'Tail of the sessions',
    update: 'Update time',
    test: 'Test time',
    returns: 'Users who come back',
  } as Record<Guess, string>,
  /** What the two ends of each doubt are. */
  ends: {
    arrivals: ['half', 'double'],
    mean: ['half', 'double'],
    tail: ['short', 'long'],
    update: ['half', 'double'],
    test: ['half', 'double'],
    returns: ['20 % fewer', '20 % more'],
  } as Record<Guess, [low: string, high: string]>,
  effects: { duration: 'How long it takes', hurt: 'Users hurt' } as Record<Effect, string>,
  first: (guess: string) => `Measure first: ${guess}.`,
  names: {
    arrivals: 'how many users come',
    mean: 'how long sessions are on average',
    tail: 'how long the longest sessions are',
    update: 'how long an update takes',
    test: 'how long a test takes',
    returns: 'how many users come back',
  } as Record<Guess, string>,
  moves: {
    duration: (ends: string, low: string, high: string) =>
      `Tried at ${ends}, the rollout typically takes ${low} to ${high}.`,
    hurt: (ends: string, low: string, high: string) => `Tried at ${ends}, ${low} to ${high} are hurt on average.`,
  } as Record<Effect, (ends: string, low: string, high: string) => string>,
  nothing: {
    duration: 'None of the ends tried changes how long it takes by more than luck.',
    hurt: 'None of the ends tried changes how many are hurt by more than luck.',
  } as Record<Effect, string>,
  caption: (effect: string) => `${effect}, if one guess is wrong`,
  guess: 'Guess',
  asGuessed: (value: string) => `as guessed: ${value}`,
  end: (end: string, value: string) => `${end}: ${value}`,
  noEnd: (end: string) => `${end}: can’t be`,
  luck: 'could be luck',
});
export const measureWords = t;

/** A value of an effect. */
export function effectWords(effect: Effect, value: number): string {
  if (effect === 'duration') return durationWords(value);
  return counted(value < 9.95 ? Math.round(10 * value) / 10 : Math.round(value), 'user');
}

/** The ends of a bar from the lower to the higher, those that there are. */
export function reach({ low, high }: Bar, guessed: number): [number, number] {
  const all = [guessed, low ?? guessed, high ?? guessed];
  return [Math.min(...all), Math.max(...all)];
}

/** What is said first of an effect: what to measure, and what hangs on it. */
export function measureAnswer(effect: Effect, bars: readonly Bar[], guessed: number): string {
  const first = bars.find(({ sure, swing }) => sure && swing > 0);
  if (!first) return t.nothing[effect];
  const [low, high] = reach(first, guessed);
  const from =
    effect === 'duration' ? effectWords(effect, low) : count(low < 9.95 ? Math.round(10 * low) / 10 : Math.round(low));
  const ends = joined(t.ends[first.guess].filter((_, i) => [first.low, first.high][i] !== null));
  return `${t.first(t.names[first.guess])} ${t.moves[effect](ends, from, effectWords(effect, high))}`;
}
