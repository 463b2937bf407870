import type { ScenarioInput, World } from '../../../engine/index.ts';
import type { Dice } from './dice.ts';

/** What an answer counts; a choice counts through the words that are offered. */
export type AnswerUnit = 'seconds' | 'users' | 'usersPerMinute' | 'waves' | 'choice';
/** What can be seen in a run; a share is of one. */
export type SeenUnit = AnswerUnit | 'share';

/** From the least to the most, both within. */
export type Band = readonly [low: number, high: number];

/** What one crowd shows: within the band with this chance in [0, 1], or so much on average over all crowds. */
export type Seen = { band: Band; chance: number } | { average: number };

/** The right answer, what counts as right, how people go wrong, and what crowds show of it. */
export type Answer = {
  right: number;
  accepted: Band;
  /** What comes out of a naive calculation, by its name. None of them is within what is accepted. */
  slips: Readonly<Record<string, number>>;
  seen: Seen;
};

/** A kind of exercise. Facts are in people's round numbers; times in seconds. */
export type Kind<Facts> = {
  unit: AnswerUnit;
  seenUnit: SeenUnit;
  draw(dice: Dice): Facts;
  answer(facts: Facts): Answer;
  /** Where the answer can be seen. It has no name and no seed. */
  scenario(facts: Facts): ScenarioInput;
  /** Plays a world of that scenario from tick 0 to the moment at which the answer can be seen, and gives what is seen. */
  play(world: World, facts: Facts): number;
};
