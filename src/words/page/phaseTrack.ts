import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';

/** The phase track as a thing on the page. */
export const phaseTrackWords = part('phaseTrack', {
  track: 'Phase track',
  steps: 'Steps of the rollout',
  before: (steps: number) => `${count(steps)} done`,
  after: (steps: number) => `${count(steps)} to come`,
  states: { past: 'done', broken: 'broken off', current: 'now', next: 'to come' } as Record<StepState, string>,
  onHold: 'On hold.',
  more: 'More for the rollout',
  abort: 'Abort',
  rollBack: 'Roll back',
  nextPhase: 'Next phase',
  testAgain: 'Test again',
  carryOn: (failed: string) => `Carry on without ${failed}`,
  whoMoves: 'Who moves the rollout on',
  modes: {
    auto: { label: 'Auto', title: 'Each phase goes on to the next as soon as it can' },
    manual: { label: 'By hand', title: 'Each phase waits for Next phase' },
  },
});

/** Where a step of the track stands. */
export type StepState = 'past' | 'broken' | 'current' | 'next';
