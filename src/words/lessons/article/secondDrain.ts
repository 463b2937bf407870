import { secondDrain as lesson } from '../../../lessons/article/secondDrain.ts';
import { part } from '../../catalogue.ts';
import { share } from '../../quantities.ts';
import { knownOf, typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const longer = () => share(lesson.claims.takesLonger.share ?? 0);

const t = part('lesson.secondDrain', {
  title: 'Then it is Bob’s turn',
  asks: 'Alice and Bob have half of the users each. How many has Bob when it is his turn?',
  setting: (each: string) => `Alice and Bob have about ${each} users each, and Alice is bled first.`,
  question: () => 'How many users has Bob when his own bleed begins?',
  lookAgain: {
    question: 'Did Bob’s bleed take longer than Alice’s?',
    yes: 'Yes, as it usually does.',
    no: 'No: the last user is luck.',
  },
  shows: 'on Bob as his bleed began',
  explanation: (bobAtBleed: string, longer: string) =>
    `Typically ${bobAtBleed}: while Alice was out, every new user went to him. In ${longer} of crowds his bleed is the longer one.`,
  reason: 'Nobody moves when a server is bled, but whoever stays in service collects both crowds.',
  contrast: 'Four servers instead of two',
  contrastShows: (bobOfFour: string) =>
    `Bob then has ${bobOfFour}, typically: three servers share what Alice doesn’t take.`,
  tempted: () => 'While one of two servers is out there is only one to choose from.',
  notes:
    'Ask before Alice’s bleed begins: each has half, so how many has Bob when it is his turn? Hands up for half, for all, for something between. It is the last idea before the question of what one server can carry.',
});

/** The same with the figures in their places. */
export const secondDrain = told(t, {
  setting: () => t.setting(knownOf(lesson.run).each),
  explanation: () => t.explanation(typicalCount('secondDrain', 'bobAtBleed'), longer()),
  contrastShows: () => t.contrastShows(typicalCount('secondDrain', 'bobOfFour')),
});
