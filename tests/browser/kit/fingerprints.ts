import {
  applyCommand,
  type Command,
  createWorld,
  fingerprint,
  parseScenario,
  type Scenario,
  type ScenarioInput,
  tick,
} from '../../../src/engine/index.ts';

/** A scenario, what is done at which tick, in order, and the ticks at which to look. */
export type Run = {
  scenario: ScenarioInput | Scenario;
  commands: readonly { readonly tick: number; readonly command: Command }[];
  ticks: readonly number[];
};

/** The fingerprints of a run at its ticks. */
export function fingerprintsOf({ scenario, commands, ticks }: Run): string[] {
  const world = createWorld(parseScenario(scenario));
  let next = 0;
  const goTo = (moment: number) => {
    for (; next < commands.length && commands[next].tick <= moment; next++) {
      tick(world, commands[next].tick - world.tick);
      applyCommand(world, commands[next].command);
    }
    tick(world, moment - world.tick);
  };
  return ticks.map((moment) => {
    goTo(moment);
    return fingerprint(world);
  });
}
