import { tail as lesson } from '../../../lessons/article/tail.ts';
import { part } from '../../catalogue.ts';
import { knownOf, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.tail', {
  title: 'The same mean, another tail',
  asks: 'The mean session is as ever, but a few users stay far longer. How long does a bleed take?',
  setting: (session: string) =>
    `The mean session is ${session}, as before, but most visits are short and a few are very long.`,
  question: () => 'Draw Alice’s users from when her bleed begins.',
  lookAgain: {
    question: 'Was anybody still on Alice after ten minutes?',
    yes: 'Yes: the long visits were still going on.',
    no: 'No, not this time.',
  },
  shows: 'for Alice’s bleed',
  explanation: (bleed: string) =>
    `Typically she takes ${bleed} to run dry: the few who stay longest decide, and the mean says nothing about them.`,
  reason: 'Again: dry means the last user. And the longer a visit, the likelier a bleed finds it on the server.',
  contrast: 'The same mean without the long tail',
  contrastShows: (exponentialBleed: string) =>
    `Alice is then dry in ${exponentialBleed}, typically: measure the tail before you promise a time.`,
  tempted: () => 'Whoever is moved leaves sign-in and cart in Alice’s memory. Where else could they be kept?',
  notes:
    'Ask them to draw, or to show with a hand how fast the level falls. Nearly everybody draws the bleed that they saw before. Ask what their own longest sessions are: somebody always has a page that is left open all day.',
});

/** The same with the figures in their places. */
export const tail = told(t, {
  setting: () => t.setting(knownOf(lesson.run).session),
  explanation: () => t.explanation(typicalTime('tail', 'bleed')),
  contrastShows: () => t.contrastShows(typicalTime('tail', 'exponentialBleed')),
});
