import type { Question } from '../../store/predict/questions.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { counted, share } from '../quantities.ts';

/** Guessing what becomes of the page's run. */
export const predictWords = part('predict', {
  title: 'Guess what comes',
  what: 'What you guess',
  first: 'Guess first, then it plays. Until then nothing here tells what will come.',
  stop: 'Stop guessing',
  again: 'Guess something else',
  back: 'Back to the timeline',
  tooMuch: 'A thousand crowds of this size would take too long: there is only this run.',
  never: 'It never came to that in this run.',
});

const t = part('predicted', {
  asks: {
    dry: (server: string) => `How long until ${server} is dry?`,
    cutOff: () => 'How many are cut off?',
    fullest: () => 'How full does the fullest server get?',
    curve: (server: string) => `Draw ${server}’s users`,
  } satisfies Record<Question['type'], (server: string) => string>,
  came: {
    dry: (figure: string) => `Dry after ${figure}.`,
    cutOff: (figure: string) => `${figure} cut off.`,
    fullest: (figure: string) => `The fullest server was ${figure} full.`,
  },
});

/** What is asked. */
export function askedWords(question: Question): string {
  return t.asks[question.type]('server' in question ? question.server : '');
}

/** An answer as it is said: minutes, sessions or percent. */
export function predictedFigure(type: Question['type'], value: number): string {
  if (type === 'cutOff') return counted(Math.round(value), 'session');
  return type === 'fullest' ? share(value / 100) : durationWords(60 * value);
}

/** What became of it. */
export function cameWords(type: Question['type'], value: number): string {
  if (Number.isNaN(value) || type === 'curve') return predictWords.never;
  return t.came[type](predictedFigure(type, value));
}
