import fc from 'fast-check';
import {
  applyCommand,
  type Command,
  createWorld,
  type Obstacle,
  type Phase,
  type Refusal,
  type SimEvent,
  tick,
  type World,
} from '../../src/engine/index.ts';
import { anyRecordingOf, type Log } from '../any/anyRecording.ts';

/** What a run has to tell. */
export type Told = {
  world: World;
  /** Its commands that were refused. */
  refusals: { command: Command; refusal: Refusal }[];
  /** Every event that ever was in its log. */
  events: SimEvent[];
  phases: Phase[];
  obstacles: Obstacle[];
};

/** A command of a log, with a server that is there, three times in four. */
function onServer({ wait, command }: Log[number], i: number, { servers }: World): Command {
  if (typeof command !== 'object' || command === null || !('server' in command) || (i + wait) % 4 === 0) return command;
  const there = servers.filter(({ status }) => status !== 'absent');
  return { ...command, server: there[(7 * i + wait) % there.length].name };
}

/** Sees a world in which a command has just been refused. */
type Refused = (world: World, command: Command, refusal: Refusal) => void;

/** Runs of any scenario with any commands; `look` sees each world before each command and after the last. */
export function anyRuns(
  runs: number,
  seed: number,
  look: (world: World) => void = () => {},
  refused: Refused = () => {},
): Told[] {
  return fc.sample(anyRecordingOf(40, 25), { numRuns: runs, seed }).map(({ scenario, log }) => {
    const world = createWorld(scenario);
    const told: Told = { world, refusals: [], events: [], phases: [...world.rollout.plan], obstacles: [] };
    const events = new Set<SimEvent>();
    const phases = new Set<Phase>(world.rollout.plan);
    const note = () => {
      for (const event of world.events) events.add(event);
      for (const phase of world.rollout.plan) phases.add(phase);
      look(world);
    };
    for (const [i, entry] of [...log, { wait: 1500, command: null as never }].entries()) {
      const { wait } = entry;
      for (let ticks = 0; ticks < wait; ticks += 40) {
        tick(world, Math.min(40, wait - ticks));
        note();
      }
      const command = onServer(entry, i, world);
      const outcome = applyCommand(world, command);
      if (!outcome.ok) {
        told.refusals.push({ command, refusal: outcome.refusal });
        refused(world, command, outcome.refusal);
      }
      note();
    }
    told.events = [...events];
    told.phases = [...phases];
    told.obstacles = [
      ...told.events.flatMap((event) => (event.type === 'holding' ? [event.obstacle] : [])),
      ...told.refusals.flatMap(({ refusal }) => (refusal.type === 'obstacle' ? [refusal.obstacle] : [])),
    ];
    return told;
  });
}
