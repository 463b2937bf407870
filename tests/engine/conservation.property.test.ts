import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyRecordingOf } from '../any/anyRecording.ts';
import { cases } from '../seeds.ts';
import { playLawfully } from '../soak/laws.ts';

const TICKS = 2000;
const RUNS = cases(250);

it('every user and every order is accounted for after every tick, whatever the operator does', () => {
  const acts = { users: 0, cut: 0, finished: 0 };
  fc.assert(
    fc.property(anyRecordingOf(30), (recording) => {
      const { ledger, rollout } = playLawfully(recording, TICKS);
      acts.users += ledger.arrived;
      acts.cut += ledger.cutOff;
      acts.finished += rollout.finishedTick >= 0 ? 1 : 0;
    }),
    { seed: 9, numRuns: RUNS },
  );
  // The runs were worth having: people came, some were cut off, and many a rollout ended.
  expect(acts.users / RUNS).toBeGreaterThan(400);
  expect(acts.cut / RUNS).toBeGreaterThan(4);
  expect(acts.finished / RUNS).toBeGreaterThan(0.2);
});
