import {
  applyCommand,
  copyWorld,
  createWorld,
  type Refusal,
  type Scenario,
  type SimEvent,
  tick,
  type World,
} from '../engine/index.ts';
import { type Checkpoints, keepCheckpoint, nearestCheckpoint } from './checkpoints.ts';
import { createHistory, type History, record } from './history.ts';
import { forecastsAtStart, type KeptForecast } from './keptForecasts.ts';
import { type LoggedCommand, MAX_TICK } from './recording.ts';

/**
 * A run and the moment of it that is shown. The world at any tick follows from the scenario and the commands; the
 * history is recorded once, up to the furthest tick played, and stays while an earlier moment is shown.
 */
export type Timeline = {
  readonly scenario: Scenario;
  /** In order of time; those after the shown tick are repeated when it is played again. */
  commands: readonly LoggedCommand[];
  /** The world at the tick shown. */
  world: World;
  /** How many of the commands the world has had. */
  applied: number;
  /** Up to the furthest tick played; behind it only while `seek` is still on its way there. */
  history: History;
  /** What was forecast at the beginning of each bleed, up to the end of the history. */
  forecasts: readonly KeptForecast[];
  /** How far it was ever played. */
  furthestTick: number;
  /** All events up to the end of the history, while an earlier moment is shown. */
  laterEvents: readonly SimEvent[];
  checkpoints: Checkpoints;
  /** When to think of the next checkpoint. */
  checkpointTick: number;
  /** Why a logged command was not repeated by this engine; null when all went well. */
  astray: Refusal | null;
};

/** A run that shows its start. */
export function createTimeline(scenario: Scenario, commands: readonly LoggedCommand[] = []): Timeline {
  const world = createWorld(scenario);
  const timeline: Timeline = {
    scenario,
    commands,
    world,
    applied: 0,
    history: createHistory(world),
    forecasts: [],
    furthestTick: 0,
    laterEvents: world.events,
    checkpoints: [],
    checkpointTick: 0,
    astray: null,
  };
  timeline.checkpointTick = keepCheckpoint(timeline.checkpoints, world, 0, 0);
  repeatCommands(timeline, true);
  return timeline;
}

/** One tick on: into the unknown, or through what was played before. */
export function stepOn(timeline: Timeline): void {
  const { world, history } = timeline;
  if (world.tick >= MAX_TICK) return;
  tick(world);
  const fresh = world.tick === history.tick + 1;
  if (fresh) note(timeline);
  repeatCommands(timeline, fresh);
  if (world.tick > timeline.furthestTick) timeline.furthestTick = world.tick;
  if (world.tick >= timeline.checkpointTick) {
    timeline.checkpointTick = keepCheckpoint(timeline.checkpoints, world, timeline.applied, timeline.furthestTick);
  }
}

/** Fewer ticks ahead than this are played rather than skipped. */
const WORTH_A_COPY = 60;

/**
 * Shows another tick, or gets nearer to it until `late` says that time is up; false when it has not arrived.
 * Beyond the furthest tick it plays on.
 */
export function seek(timeline: Timeline, toTick: number, late: () => boolean): boolean {
  const target = Math.min(Math.max(0, toTick), MAX_TICK);
  const from = nearestCheckpoint(timeline.checkpoints, Math.min(target, timeline.history.tick));
  const { world } = timeline;
  if (world.tick > Math.min(target, timeline.history.tick)) show(timeline, from);
  else if (from && from.tick > world.tick + WORTH_A_COPY) show(timeline, from);
  while (timeline.world.tick < target) {
    stepOn(timeline);
    if (late()) break;
  }
  return timeline.world.tick === target;
}

/** All events of the run as far as it was played. */
export function knownEvents({ world, history, laterEvents }: Timeline): readonly SimEvent[] {
  return world.tick < history.tick ? laterEvents : world.events;
}

/** Writes down what the world's present tick has brought. */
export function note(timeline: Timeline): void {
  const { world, history } = timeline;
  record(history, world);
  const made = forecastsAtStart(world);
  if (made.length === 0) return;
  const others = timeline.forecasts.filter(({ startTick }) => startTick !== world.tick);
  timeline.forecasts = [...others, ...made];
}

/** Shows a copy of a checkpoint, or the start where there is none. */
export function show(timeline: Timeline, from: { world: World; applied: number } | undefined): void {
  const { world, history } = timeline;
  if (world.tick === history.tick) timeline.laterEvents = world.events;
  timeline.world = from ? copyWorld(from.world) : createWorld(timeline.scenario);
  timeline.applied = from?.applied ?? 0;
  timeline.checkpointTick = timeline.world.tick;
  repeatCommands(timeline, false);
}

/** Repeats the commands that were logged up to the world's tick. */
function repeatCommands(timeline: Timeline, fresh: boolean): void {
  const { world, commands } = timeline;
  while (timeline.applied < commands.length && commands[timeline.applied].tick <= world.tick) {
    const outcome = applyCommand(world, commands[timeline.applied++].command);
    if (!outcome.ok) timeline.astray ??= outcome.refusal;
    else if (fresh) note(timeline);
  }
}
