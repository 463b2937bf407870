import { part } from '../../catalogue.ts';
import { typicalCount, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.bothVersions', {
  title: 'Old and new',
  asks: 'For how long do the old and the new version serve users side by side?',
  setting: () => 'Alice comes back with the new version while Bob still serves users with the old one.',
  question: () => 'For how long do both versions serve users side by side?',
  lookAgain: {
    question: 'Did anybody change from one version to the other in the middle of a visit?',
    yes: 'Yes, somebody did.',
    no: 'No: everybody stayed where they were.',
  },
  shows: 'with both versions live',
  explanation: (mixed: string) => `Typically ${mixed}: from Alice’s return until Bob’s last user has left.`,
  reason: 'Redirecting is instant, leaving is not: so a release has to live beside its predecessor.',
  contrast: 'Users moved with their next click',
  contrastShows: (mixedIfMoved: string, metBothIfMoved: string) =>
    `Both versions are live for ${mixedIfMoved}, typically, but ${metBothIfMoved} people meet both of them.`,
  tempted: () => 'The new pair serves while the old one is bled: both versions are live until the old pair is dry.',
  notes:
    'Ask for the moment of the change-over, and wait for somebody to doubt that there is one. Both versions write to the same data for all that time. The test that counts is the old one and the new one together.',
});

/** The same with the figures in their places. */
export const bothVersions = told(t, {
  explanation: () => t.explanation(typicalTime('bothVersions', 'mixed')),
  contrastShows: () =>
    t.contrastShows(typicalTime('bothVersions', 'mixedIfMoved'), typicalCount('bothVersions', 'metBothIfMoved')),
});
