import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = { scenario: { name: 'Old and new', seed: 200 } };
const moved = otherwise(run, { balancer: { affinityWhileDraining: false, sessionState: 'shared' } });

/** Both versions serve for as long as the second bleed takes. */
export const bothVersions: Lesson<'bothVersions'> = {
  id: 'bothVersions',
  chapter: 'hurt',
  run,
  guess: {
    kind: 'number',
    unit: 'minutes',
    scale: 'linear',
    range: [0, 30],
    bins: [0, 1, 3, 6, 14, 30],
    mostSay: 1,
    truth: 'mixed',
  },
  shows: { fact: 'mixed', unit: 'minutes' },
  watch: [
    { until: { at: 'phase', phase: 'putBack', server: 'Alice' }, speed: 32 },
    { until: { at: 'over' }, speed: 16 },
  ],
  lookAgain: ({ run }) => run.metBoth > 0,
  contrast: moved,
  contrastSpeed: 25,
  further: {
    canary: otherwise(run, { rollout: { strategy: 'canary' } }),
    closed: otherwise(run, { rollout: { strategy: 'maintenance' } }),
  },
  facts: {
    mixed: { of: 'run', measure: 'mixed' },
    mixedShare: { of: 'run', measure: 'mixedShare' },
    mixedIfMoved: { of: 'contrast', measure: 'mixed' },
    metBothIfMoved: { of: 'contrast', measure: 'metBoth' },
    mixedWithCanary: { of: 'canary', measure: 'mixed' },
    turnedAwayWhenClosed: { of: 'closed', measure: 'turnedAway' },
  },
  claims: {
    minutes: { holds: ({ run }) => run.mixed > 5 },
    nobodyMeetsBoth: { holds: ({ run }) => run.metBoth === 0 },
    shortButInTheSameHands: { holds: ({ contrast }) => contrast.mixed < 2 && contrast.metBoth > 30 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'done' },
      { type: 'atMost', entry: 'mixedSeconds', amount: 120 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
      { type: 'atMost', entry: 'signedOut', amount: 0 },
      { type: 'atMost', entry: 'turnedAway', amount: 0 },
    ],
    attains: moved,
    tempts: otherwise(run, { rollout: { strategy: 'blueGreen' } }),
  },
};
