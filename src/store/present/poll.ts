import * as v from 'valibot';
import { isOver } from '../../engine/index.ts';
import { askOf } from '../../lessons/guess/ask.ts';
import { LESSONS, type Lesson, lessonNamed, measure, playLesson } from '../../lessons/index.ts';
import { MAX_TICK, type Recording } from '../../player/recording/recording.ts';
import type { Study } from '../../study/index.ts';
import { askThousand } from '../learn/crowds.ts';
import { crowdsOf } from '../predict/crowds.ts';
import { binsOf } from '../predict/questions.ts';
import { truthOf } from '../predict/truth.ts';
import type { SimulationState } from '../simulation/state.ts';

/** More hands than these nobody counts; and so many answers there are at most. */
const MOST_HANDS = 10_000;
const MOST_ANSWERS = 12;

const LESSON_NAMES = LESSONS.map(({ run }) => run.scenario.name);

export const pollSchema = v.strictObject({
  asked: v.variant('type', [
    v.strictObject({ type: v.literal('dry'), server: v.pipe(v.string(), v.maxLength(200)) }),
    v.strictObject({ type: v.picklist(['cutOff', 'fullest']) }),
    /** What a lesson asks of its own run: a number or a choice. */
    v.strictObject({ type: v.literal('lesson'), name: v.picklist(LESSON_NAMES) }),
  ]),
  fromTick: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TICK)),
  /** The edges of the answers: from each to the next, the last one open; none of a choice. */
  bins: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(MOST_ANSWERS + 1)),
  /** How many hands were up for each answer. */
  hands: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_HANDS))),
    v.minLength(1),
    v.maxLength(MOST_ANSWERS),
  ),
  /** Hands are up; they are down, and the run plays; what is so is told. */
  stage: v.picklist(['asking', 'watching', 'told']),
  /** Minutes, people, percent or the place of a choice; null where it never came to pass, and before it is told. */
  truth: v.nullable(v.number()),
});

/** What a room is asked of the run from a moment on, and how many hands were up for each answer. */
export type Poll = v.InferOutput<typeof pollSchema>;
export type Asked = Poll['asked'];

/** Whether what is asked is still to be hidden. */
export const stillAsks = (poll: Poll | null): boolean => poll !== null && poll.stage !== 'told';

/** Asks the room at a moment, where `users` are on the site and stay for so long on average; nobody's hand is up yet. */
export function pollOf(asked: Asked, fromTick: number, users: number, meanSeconds: number): Poll {
  const guess = asked.type === 'lesson' ? lessonNamed(asked.name)?.guess : undefined;
  const bins =
    asked.type === 'lesson' ? (guess?.kind === 'number' ? guess.bins : []) : binsOf(asked.type, users, meanSeconds);
  const answers = guess?.kind === 'choice' ? guess.choices : bins.length - 1;
  return { asked, fromTick, bins: [...bins], hands: Array<number>(answers).fill(0), stage: 'asking', truth: null };
}

export function withHands(poll: Poll, answer: number, hands: number): Poll {
  return { ...poll, hands: poll.hands.map((old, i) => (i === answer ? hands : old)) };
}

/** Whether a room can be asked what a lesson asks: of its own run, which comes to an end and in which nobody acts. */
export function asksRoom({ guess, facts, run }: Lesson): boolean {
  if (run.acts !== undefined || run.stopAtSeconds !== undefined || run.atLeastSeconds !== undefined) return false;
  return guess.kind === 'choice' || (guess.kind === 'number' && facts[guess.truth].of === 'run');
}

/** Whether what was asked can be told. */
export function isKnown({ asked, fromTick }: Poll, state: SimulationState): boolean {
  if (asked.type === 'lesson') return isOver(state.observation.rollout);
  return truthOf(asked, fromTick, state) !== undefined;
}

/** The poll with what is so; null while nobody can know. */
export function toldOf(poll: Poll, state: SimulationState, recording: Recording): Poll | null {
  const { asked, fromTick } = poll;
  const truth = asked.type === 'lesson' ? lessonTruth(asked.name, state, recording) : truthOf(asked, fromTick, state);
  if (truth === undefined) return null;
  return { ...poll, stage: 'told', truth: truth === null || Number.isNaN(truth) ? null : truth };
}

/** The answer to a lesson's question in this run, as it was gone through; undefined before its end. */
function lessonTruth(name: string, { observation }: SimulationState, { scenario, commands }: Recording) {
  const lesson = lessonNamed(name);
  if (lesson === undefined || !isOver(observation.rollout)) return undefined;
  const { guess, facts } = lesson;
  if (guess.kind !== 'number') return guess.kind === 'choice' ? guess.truth : null;
  const acts = commands.map(({ tick, command }) => ({ seconds: tick * scenario.tickSeconds, command }));
  return measure(playLesson({ scenario, acts }))[facts[guess.truth].measure];
}

/** What a thousand crowds say of it; null where they can't be asked, or not in time. */
export function pollCrowds({ asked, fromTick }: Poll, recording: Recording): Study | null {
  if (asked.type !== 'lesson') return crowdsOf(recording, asked, fromTick);
  const lesson = lessonNamed(asked.name);
  const ask = lesson?.guess.kind === 'number' ? askOf(lesson) : null;
  return ask && askThousand(ask);
}
