import fc from 'fast-check';
import { applyCommand, type Command, type Scenario, tick, type World } from '../../src/engine/index.ts';
import { anyCommand } from './anyCommand.ts';
import { anyScenario } from './anyScenario.ts';

/** Commands, and the ticks before each. */
export type Log = { wait: number; command: Command }[];

export type Recording = { scenario: Scenario; log: Log };

/** Ticks from one command to the next: seldom many. */
const anyWait = fc.oneof({ weight: 9, arbitrary: fc.nat(120) }, { weight: 1, arbitrary: fc.nat(1_500) });

/** A scenario and at most so many commands with the ticks between them. */
export const anyRecordingOf = (
  maxCommands: number,
  minCommands = 0,
  anyOf: fc.Arbitrary<Scenario> = anyScenario(),
): fc.Arbitrary<Recording> =>
  anyOf.chain((scenario) =>
    fc.record({
      scenario: fc.constant(scenario),
      log: fc.array(fc.record({ wait: anyWait, command: anyCommand(scenario) }), {
        minLength: minCommands,
        maxLength: maxCommands,
      }),
    }),
  );

export const anyRecording = anyRecordingOf(12);

/** Plays a log in a world, in one go or tick by tick. */
export function replay(world: World, log: Log, inSteps = false): World {
  for (const { wait, command } of log) {
    if (inSteps) for (let i = 0; i < wait; i++) tick(world);
    else tick(world, wait);
    applyCommand(world, command);
  }
  return world;
}
