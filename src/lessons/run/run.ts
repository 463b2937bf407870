import {
  applyCommand,
  type Command,
  createWorld,
  isOver,
  type Observation,
  observe,
  type PhaseKind,
  parseScenario,
  type Scenario,
  type ScenarioInput,
  type SimEvent,
  tick,
  type World,
} from '../../engine/index.ts';
import { type Levels, noLevels, noteLevels } from './levels.ts';

/** What somebody does: at a moment of the run, or so many seconds after a phase of that kind (about that server) began. */
export type Act = { command: Command; seconds: number; phase?: PhaseKind; server?: string };

/**
 * A run that a lesson shows or measures. It is over when its rollout is, but not before `atLeastSeconds`, and after
 * `stopAtSeconds` at the latest.
 */
export type LessonRun = {
  scenario: ScenarioInput | Scenario;
  acts?: readonly Act[];
  atLeastSeconds?: number;
  stopAtSeconds?: number;
};

/** What a run has shown: how it ended, what happened, what was done to it, and how the servers stood at the end of each tick. */
export type LessonTrace = {
  scenario: Scenario;
  observation: Observation;
  events: readonly SimEvent[];
  commands: readonly { tick: number; command: Command }[];
  levels: Levels;
};

/** The longest that a run is waited for. */
const LONGEST_SECONDS = 50_000;

/** The same run with these settings otherwise, part by part; nobody acts, unless `more` says so. */
export function otherwise(
  { scenario, atLeastSeconds, stopAtSeconds }: LessonRun,
  set: ScenarioInput,
  more: Partial<LessonRun> = {},
): LessonRun {
  return {
    scenario: merged(scenario, set) as ScenarioInput,
    ...(atLeastSeconds !== undefined && { atLeastSeconds }),
    ...(stopAtSeconds !== undefined && { stopAtSeconds }),
    ...more,
  };
}

type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(base: Node, set: Node): Node {
  const both = (key: string) => {
    const [old, next] = [base[key], set[key]];
    return isNode(old) && isNode(next) ? merged(old, next) : next;
  };
  return { ...base, ...Object.fromEntries(Object.keys(set).map((key) => [key, both(key)])) };
}

/** Plays a run before the crowd of a seed, its scenario's own if none is given. A refused act is left out. */
export function playLesson(run: LessonRun, seed?: number): LessonTrace {
  const { acts = [], atLeastSeconds = 0, stopAtSeconds = LONGEST_SECONDS } = run;
  const scenario = parseScenario(seed === undefined ? run.scenario : { ...run.scenario, seed });
  const world = createWorld(scenario);
  const seconds = () => world.tick * scenario.tickSeconds;
  const commands: { tick: number; command: Command }[] = [];
  const levels = noLevels(world);
  let waiting = acts;
  while (seconds() < stopAtSeconds && !(isOver(world.rollout) && seconds() >= atLeastSeconds)) {
    if (waiting.length > 0) {
      const due = waiting.filter((act) => isDue(act, world));
      for (const { command } of due) if (applyCommand(world, command).ok) commands.push({ tick: world.tick, command });
      waiting = waiting.filter((act) => !due.includes(act));
    }
    noteLevels(levels, world);
    tick(world);
  }
  noteLevels(levels, world);
  return { scenario, observation: observe(world), events: world.events, commands, levels };
}

/** Whether its moment has come. */
function isDue({ seconds, phase, server }: Act, { tick: now, scenario, events, servers }: World): boolean {
  const begin = (event: SimEvent): boolean =>
    event.type === 'phase' &&
    event.phase.kind === phase &&
    (server === undefined || event.phase.servers.some((index) => servers[index].name === server));
  const from = phase === undefined ? 0 : events.find(begin)?.tick;
  return from !== undefined && (now - from) * scenario.tickSeconds >= seconds;
}
