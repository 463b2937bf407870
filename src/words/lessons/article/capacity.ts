import { capacity as lesson } from '../../../lessons/article/capacity.ts';
import { part } from '../../catalogue.ts';
import { knownOf, typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const about = () => knownOf(lesson.run);

const t = part('lesson.capacity', {
  title: 'Can Bob carry both?',
  asks: 'What if one server alone can’t hold everybody?',
  setting: (room: string, each: string) => `Each server has room for ${room} users and holds about ${each}.`,
  question: () => 'Draw Bob’s users from when Alice’s bleed begins.',
  alsoAsk: 'How many users are turned away before both servers are updated?',
  lookAgain: {
    question: 'Was Bob full almost as soon as Alice’s bleed began?',
    yes: 'Yes: he was nearly full before, this time.',
    no: 'No: he filled little by little, with new users.',
  },
  shows: 'turned away',
  explanation: (turnedAway: string) =>
    `Bob fills at the pace at which Alice empties, and then he is full: typically ${turnedAway} users are turned away.`,
  reason: 'A bleed moves nobody: it leaves one server to carry, in the end, what two did.',
  contrast: 'With room for both crowds on each',
  contrastShows: (room: string) => `With room for ${room} on each server, hardly anybody is turned away.`,
  tempted: () => 'Sharing better does not help while there is one server left to share among.',
  notes:
    'The article’s own warning. Ask for a hand that shows Bob’s level: a step, a slope, or nothing at all? Then ask how full your own servers may be if one of them is to carry both crowds.',
});

/** The same with the figures in their places. */
export const capacity = told(t, {
  setting: () => t.setting(about().room, about().each),
  explanation: () => t.explanation(typicalCount('capacity', 'turnedAway')),
  contrastShows: () => t.contrastShows(knownOf(lesson.contrast).room),
});
