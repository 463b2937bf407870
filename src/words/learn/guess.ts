import type { CurveJudgement, Grade } from '../../lessons/guess/judge.ts';
import type { Shape } from '../../lessons/guess/shape.ts';
import type { Unit } from '../../lessons/lesson/lesson.ts';
import { part } from '../catalogue.ts';
import { count, tenths } from '../quantities.ts';

/** Guessing: what one is asked to do, and what is on the charts. */
export const guessWords = part('guess', {
  number: 'Your guess',
  also: 'Your guess of that',
  units: { minutes: 'min', users: 'users', signOuts: 'sign-outs', percent: '%' } satisfies Record<Unit, string>,
  choose: 'Your answer',
  draw: (whose: string) => `Draw ${whose}: users`,
  drawHow: 'drag, or arrow keys point by point',
  unknown: 'I don’t know',
  lockIn: 'Lock in and watch',
  clear: 'Clear',
  asList: 'As a list',
  asChart: 'As a chart',
  point: (point: number, of: number) => `Point ${count(point)} of ${count(of)}`,
  pointAt: (minutes: string) => `after ${minutes} min`,
  pointSaid: (minutes: string, users: string) => `after ${minutes} min: ${users}`,
  notDrawn: 'not drawn yet',
  theRest: 'What is not drawn stays as it was last.',
  notYet: 'Guess first, then it plays.',
  yours: 'your guess',
  yourNumber: (figure: string) => `you: ${figure}`,
  thisRunNumber: (figure: string) => `this run: ${figure}`,
  thisRun: 'this run',
  crowds: '1,000 crowds (10–90 %)',
  allCrowds: '1,000 crowds',
  minutes: 'min',
  chart: (whose: string) => `${whose}: users over time`,
  axis: 'Your guess, this run and a thousand crowds',
  pointsOf: (whose: string) => `${whose} over time, as a list`,
});

/** A room that is asked. */
export const roomWords = part('room', {
  ask: 'Ask the room',
  how: 'hands up for each',
  hands: (bin: string) => `Hands for ${bin}`,
  guessed: (hands: number) => `The room · ${count(hands)} ${hands === 1 ? 'hand' : 'hands'}`,
  legend: 'hands outlined, crowds grey (%)',
  chart: 'How many hands were up for each answer, and in how many of a hundred crowds it is so',
  row: (bin: string, hands: number, crowds: string) =>
    `${bin}: ${count(hands)} ${hands === 1 ? 'hand' : 'hands'}, ${crowds} of the crowds`,
  handsChart: 'How many hands were up for each answer',
  handsRow: (bin: string, hands: number) => `${bin}: ${count(hands)} ${hands === 1 ? 'hand' : 'hands'}`,
  isSo: '✓',
  from: (from: string) => `${from}+`,
  between: (from: string, to: string) => `${from}–${to}`,
});

const t = part('judged', {
  asking: (done: string, of: string) => `Asking a thousand crowds: ${done} of ${of}.`,
  outcome: (figure: string, of: string) => `${figure} ${of}.`,
  unknown: 'You did not guess.',
  guessed: (figure: string) => `You guessed ${figure}.`,
  chose: (choice: string) => `You said “${choice}”.`,
  number: {
    right: (low: string, high: string) => `Right: 90 of 100 crowds lie from ${low} to ${high}.`,
    near: (low: string, high: string) => `Near: 90 of 100 crowds lie from ${low} to ${high}.`,
    far: (low: string, high: string) => `Far off: 90 of 100 crowds lie from ${low} to ${high}.`,
  } satisfies Record<Grade, unknown>,
  crowds: (low: string, high: string) => `90 of 100 crowds lie from ${low} to ${high}.`,
  choice: { right: 'Right.', near: '', far: 'It is not so.' } satisfies Record<Grade, string>,
  curve: {
    right: (points: string) => `Right: ${points}.`,
    near: (points: string) => `Near: ${points}.`,
    far: (points: string) => `Far off: ${points}.`,
  } satisfies Record<Grade, unknown>,
  points: (within: string, of: string) => `${within} of your ${of} points lie where 80 of 100 crowds do`,
  shapes: {
    nothing: {
      gradual: 'falls to nothing, little by little',
      atOnce: 'falls to nothing at once',
      level: 'stays at nothing',
    },
    something: {
      gradual: 'changes little by little and stays above nothing',
      atOnce: 'changes at once and stays above nothing',
      level: 'stays level',
    },
  } satisfies Record<Shape['end'], Record<Shape['way'], string>>,
  sameShape: (shape: string) => `Yours ${shape}, as most do.`,
  otherShape: (drawn: string, most: string) => `Yours ${drawn}; most crowds’ ${most}.`,
});

/** How far the crowds are. */
export const askingWords = (done: number, of: number): string => t.asking(count(done), count(of));

/** What became of a run, and then what was guessed of it. */
export const outcomeWords = (figure: string, of: string, guessed: string): string =>
  [t.outcome(figure, of), guessed].filter(Boolean).join(' ');

/** What was guessed, as a sentence. */
export const guessedWords = (figure: string | null): string => (figure === null ? t.unknown : t.guessed(figure));
export const choseWords = (choice: string | null): string => (choice === null ? t.unknown : t.chose(choice));

/** How good a number is, and what is usual. */
export function numberJudged(grade: Grade | null, low: string, high: string): string {
  return grade === null ? t.crowds(low, high) : t.number[grade](low, high);
}

export const choiceJudged = (grade: Grade): string => t.choice[grade];

/** How good a curve is: how many of its points, and its shape. */
export function curveJudged({ grade, within, ...shapes }: CurveJudgement, points: number): string {
  const said = t.curve[grade](t.points(count(Math.round(within * points)), count(points)));
  const [drawn, most] = [shapes.drawn, shapes.true].map(({ end, way }) => t.shapes[end][way]);
  return `${said} ${drawn === most ? t.sameShape(most) : t.otherShape(drawn, most)}`;
}

/** What each bin is called: "0", "1–29", "30+"; of what has fractions "0–5". */
export function binLabels(bins: readonly number[], unit: Unit): string[] {
  const whole = unit !== 'minutes' && unit !== 'percent';
  return bins.slice(0, -1).map((from, i) => {
    const to = whole ? bins[i + 1] - 1 : bins[i + 1];
    if (i === bins.length - 2) return roomWords.from(tenths(from));
    return from === to ? tenths(from) : roomWords.between(tenths(from), tenths(to));
  });
}
