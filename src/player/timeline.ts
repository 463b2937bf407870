import {
  applyCommand,
  type Command,
  copyWorld,
  createWorld,
  type Outcome,
  type Scenario,
  type SimEvent,
  tick,
  type World,
} from '../engine/index.ts';
import { type Checkpoints, cutCheckpoints, keepCheckpoint, nearestCheckpoint } from './checkpoints.ts';
import { createHistory, cutHistory, type History, isCoarse, record } from './history.ts';
import { type LoggedCommand, MAX_COMMANDS, MAX_TICK, type Recording } from './recording.ts';

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
  /** How far it was ever played. */
  furthestTick: number;
  /** All events up to the end of the history, while an earlier moment is shown. */
  laterEvents: readonly SimEvent[];
  checkpoints: Checkpoints;
  /** When to think of the next checkpoint. */
  checkpointTick: number;
  /** The latest change of a field while the run stands still, and the world before it. */
  stroke: { logged: LoggedCommand; before: World } | null;
  /** A logged command that this engine would not repeat, in its own words; null when all went well. */
  astray: string | null;
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
    furthestTick: 0,
    laterEvents: world.events,
    checkpoints: [],
    checkpointTick: 0,
    stroke: null,
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
  timeline.stroke = null;
  tick(world);
  const fresh = world.tick === history.tick + 1;
  if (fresh) record(history, world);
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

/** Does what the operator says at the tick shown. In the past that forks: what came later is dropped. */
export function act(timeline: Timeline, command: Command): Outcome {
  const { world, applied } = timeline;
  const isChange = (command as Command | null | undefined)?.type === 'set';
  if (isChange && continuesStroke(timeline, command)) return actAgain(timeline, command);
  if (applied >= MAX_COMMANDS) {
    return { ok: false, reason: `A run holds ${MAX_COMMANDS.toLocaleString('en')} commands at most: restart.` };
  }
  const before = isChange ? copyWorld(world) : null;
  const outcome = applyCommand(world, command);
  if (!outcome.ok) return outcome;
  const past = applied < timeline.commands.length || world.tick < timeline.furthestTick;
  const logged = { tick: world.tick, command };
  timeline.commands = [...timeline.commands.slice(0, applied), logged];
  timeline.applied = applied + 1;
  if (past) forget(timeline, world.tick, applied, world.tick);
  if (timeline.history.tick === world.tick) record(timeline.history, world);
  timeline.stroke = before && { logged, before };
  return outcome;
}

/** Whether a command changes again, in the same tick, what the last one changed: a slider that is dragged. */
function continuesStroke({ stroke, commands, applied, world, history, furthestTick }: Timeline, command: Command) {
  if (stroke === null || command.type !== 'set' || stroke.logged.command.type !== 'set') return false;
  const last = commands.length - 1;
  return (
    command.field === stroke.logged.command.field &&
    commands[last] === stroke.logged &&
    applied === commands.length &&
    commands[last - 1]?.tick !== world.tick &&
    world.tick === furthestTick &&
    world.tick === history.tick &&
    world.tick % history.bucketTicks === 0
  );
}

/** Lets a command take the place of the last one, as if that had never been. */
function actAgain(timeline: Timeline, command: Command): Outcome {
  const { before, logged } = timeline.stroke as NonNullable<Timeline['stroke']>;
  const world = copyWorld(before);
  const outcome = applyCommand(world, command);
  if (!outcome.ok) return outcome;
  const again = { tick: logged.tick, command };
  const others = timeline.commands.slice(0, -1);
  const kept = cutHistory(timeline.history, world.tick - 1);
  timeline.world = world;
  timeline.commands = [...others, again];
  timeline.checkpoints = cutCheckpoints(timeline.checkpoints, world.tick, others.length);
  timeline.history = kept ?? createHistory(before);
  if (kept) record(kept, before);
  record(timeline.history, world);
  timeline.stroke = { logged: again, before };
  return outcome;
}

/** Turns the run into another one with the same start; then `seek` to its furthest tick. False when the start differs. */
export function rewrite(timeline: Timeline, { scenario, commands, endTick }: Recording): boolean {
  if (!sameStart(scenario, timeline.scenario)) return false;
  const before = timeline.commands;
  let common = 0;
  while (common < before.length && common < commands.length && sameCommand(before[common], commands[common])) common++;
  const partTick = Math.min(before[common]?.tick ?? Infinity, commands[common]?.tick ?? Infinity);
  timeline.commands = commands;
  if (partTick <= timeline.furthestTick) forget(timeline, partTick, common, partTick - 1);
  if (timeline.world.tick >= partTick || timeline.applied > common) {
    show(timeline, nearestCheckpoint(timeline.checkpoints, Math.max(0, timeline.history.tick)));
  }
  timeline.furthestTick = Math.max(endTick, timeline.history.tick);
  return true;
}

/** All events of the run as far as it was played. */
export function knownEvents({ world, history, laterEvents }: Timeline): readonly SimEvent[] {
  return world.tick < history.tick ? laterEvents : world.events;
}

/** Forgets what was known after a tick: checkpoints and the history, of which `keptTick` is the last to stay. */
function forget(timeline: Timeline, atTick: number, commands: number, keptTick: number): void {
  timeline.checkpoints = cutCheckpoints(timeline.checkpoints, atTick, commands);
  timeline.furthestTick = Math.max(0, Math.min(timeline.furthestTick, atTick));
  const coarse = isCoarse(timeline.history, atTick) && replayIsShort(timeline.scenario, atTick);
  const kept = coarse ? null : cutHistory(timeline.history, keptTick);
  if (kept) timeline.history = kept;
  else beginAgain(timeline);
}

/** Ticks and users that are replayed within a blink. */
const SHORT_REPLAY = 100_000;

function replayIsShort({ traffic, tickSeconds }: Scenario, ticks: number): boolean {
  return ticks * (1 + traffic.arrivalRate * tickSeconds) <= SHORT_REPLAY;
}

/** The run from its start, with nothing known but its commands and checkpoints. */
function beginAgain(timeline: Timeline): void {
  const fresh = createTimeline(timeline.scenario, timeline.commands);
  const { checkpoints, furthestTick } = timeline;
  Object.assign(timeline, fresh, { checkpoints, furthestTick });
}

/** Shows a copy of a checkpoint, or the start where there is none. */
function show(timeline: Timeline, from: { world: World; applied: number } | undefined): void {
  const { world, history } = timeline;
  if (world.tick === history.tick) timeline.laterEvents = world.events;
  timeline.world = from ? copyWorld(from.world) : createWorld(timeline.scenario);
  timeline.applied = from?.applied ?? 0;
  timeline.checkpointTick = timeline.world.tick;
  repeatCommands(timeline, false);
}

/** Repeats the commands that were logged up to the world's tick. */
function repeatCommands(timeline: Timeline, fresh: boolean): void {
  const { world, commands, history } = timeline;
  while (timeline.applied < commands.length && commands[timeline.applied].tick <= world.tick) {
    const outcome = applyCommand(world, commands[timeline.applied++].command);
    if (!outcome.ok) timeline.astray ??= outcome.reason;
    else if (fresh) record(history, world);
  }
}

function sameStart(a: Scenario, b: Scenario): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sameCommand(a: LoggedCommand, b: LoggedCommand): boolean {
  return a === b || (a.tick === b.tick && JSON.stringify(a.command) === JSON.stringify(b.command));
}
