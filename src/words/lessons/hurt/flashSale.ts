import { flashSale as lesson } from '../../../lessons/hurt/flashSale.ts';
import { part } from '../../catalogue.ts';
import { count } from '../../quantities.ts';
import { knownOf, typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

/** Users at the height of the sale. */
const peak = () => {
  const { arrivalRate, sessionLength, curve } = knownOf(lesson.run).settings.traffic;
  return count(arrivalRate * sessionLength.meanSeconds * curve.factor);
};

const t = part('lesson.flashSale', {
  title: 'Flash sale during the bleed',
  asks: 'What if three and a half times as many users come just as Alice is being bled?',
  setting: (room: string, peak: string) =>
    `Each server has room for ${room} users. While Alice is bled a sale begins, and at its height ${peak} want to be there.`,
  question: () => 'How many are turned away?',
  lookAgain: {
    question: 'Were seats free on Alice when the first user was turned away?',
    yes: 'Yes, and nobody was sent there.',
    no: 'No, not this time.',
  },
  shows: 'turned away',
  explanation: (turnedAway: string, freeOnAliceAtRefusal: string) =>
    `Typically ${turnedAway}, and Alice has ${freeOnAliceAtRefusal} free seats when it begins: a draining server gives its seats to nobody.`,
  reason: 'Up does not mean available: while one of two servers is out, the site has half its room.',
  contrast: 'The bleed begins after the sale',
  contrastShows: () => 'Hardly anybody is turned away: bleed at the quiet hour.',
  tempted: () => 'To cut Alice’s users off hurts them instead. A bleed can also be taken back.',
  notes:
    'Let them add up the seats: there are enough. Stop when the first user is turned away, and ask how many seats are free just then. A bleed that is taken back costs nothing but the wait.',
});

/** The same with the figures in their places. */
export const flashSale = told(t, {
  setting: () => t.setting(knownOf(lesson.run).room, peak()),
  explanation: () =>
    t.explanation(typicalCount('flashSale', 'turnedAway'), typicalCount('flashSale', 'freeOnAliceAtRefusal')),
});
