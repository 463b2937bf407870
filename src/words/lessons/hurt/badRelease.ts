import { badRelease as lesson } from '../../../lessons/hurt/badRelease.ts';
import { part } from '../../catalogue.ts';
import { durationWords } from '../../duration.ts';
import { typicalCount, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const wait = () => durationWords(lesson.run.acts?.[0].seconds ?? 0);

const t = part('lesson.badRelease', {
  title: 'The alarm rings',
  asks: 'Two minutes into Bob’s bleed the release proves bad: roll back! When is the last user off it?',
  setting: (wait: string) =>
    `Bob has been bled for ${wait} when the alarm rings: the version that Alice has is bad, and you roll back at once.`,
  question: () => 'How long until the last user is off the bad version?',
  lookAgain: {
    question: 'Was anybody on the bad version after Roll back was pressed?',
    yes: 'Yes: everybody who was there stayed until they left.',
    no: 'No: nobody was there, this time.',
  },
  shows: 'until nobody was on the bad version',
  explanation: (untilNobodyOnNew: string) =>
    `Typically ${untilNobodyOnNew}: rolling back keeps new users away, but those who are on it leave at their own pace.`,
  reason: 'Redirecting is instant, and undoing it is not: a rollback is a bleed backwards.',
  contrast: 'A tenth of the new users first',
  contrastShows: (metNewByCanary: string, metNew: string) =>
    `Through the canary ${metNewByCanary} users meet the bad version, typically, instead of ${metNew}.`,
  tempted: () => 'To carry on would leave Alice out, and Bob is the last one in service: the rollout stands still.',
  notes:
    'Ask what happens on the second after Roll back is pressed. Many have the picture of a switch. Then compare: how many meet it with a canary, and how many when the test on the empty server fails.',
});

/** The same with the figures in their places. */
export const badRelease = told(t, {
  setting: () => t.setting(wait()),
  explanation: () => t.explanation(typicalTime('badRelease', 'untilNobodyOnNew')),
  contrastShows: () =>
    t.contrastShows(typicalCount('badRelease', 'metNewByCanary'), typicalCount('badRelease', 'metNew')),
});
