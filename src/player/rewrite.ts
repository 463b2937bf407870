import { copyWorld, createWorld, type Scenario, workOf } from '../engine/index.ts';
import { cutCheckpoints, nearestCheckpoint } from './checkpoints.ts';
import { beginHistoryAt, cutHistory, isCoarse, isLost } from './history.ts';
import type { LoggedCommand, Recording } from './recording/recording.ts';
import { createTimeline, show, type Timeline } from './timeline.ts';

/**
 * Turns the run into another one with the same start; then `seek` to its furthest tick. False, and nothing done, when the
 * start differs, or when so little of the run stays that it takes a while to begin it again.
 */
export function rewrite(timeline: Timeline, { scenario, commands, endTick }: Recording): boolean {
  if (!sameStart(scenario, timeline.scenario)) return false;
  const before = timeline.commands;
  let common = 0;
  while (common < before.length && common < commands.length && sameCommand(before[common], commands[common])) common++;
  const partTick = Math.min(before[common]?.tick ?? Infinity, commands[common]?.tick ?? Infinity);
  const forgets = partTick <= timeline.furthestTick;
  const leaves = (): boolean => timeline.world.tick > partTick || timeline.applied > common;
  const from = () =>
    nearestCheckpoint(timeline.checkpoints, Math.max(0, Math.min(partTick - 1, timeline.history.tick)));
  const beginsAgain = (forgets && isLost(timeline.history, partTick - 1)) || (leaves() && !from());
  if (beginsAgain && !replayIsShort(scenario, Math.min(partTick, timeline.furthestTick))) return false;
  timeline.commands = commands;
  if (forgets) forget(timeline, partTick, common, partTick - 1);
  if (leaves()) {
    const { world, applied } = from() ?? { world: createWorld(scenario), applied: 0 };
    show(timeline, copyWorld(world), applied);
  }
  timeline.furthestTick = Math.max(endTick, timeline.history.tick);
  return true;
}

/** Forgets what was known after a tick: checkpoints and the history, of which `keptTick` is the last to stay. */
export function forget(timeline: Timeline, atTick: number, commands: number, keptTick: number): void {
  timeline.checkpoints = cutCheckpoints(timeline.checkpoints, atTick, commands);
  timeline.furthestTick = Math.max(0, Math.min(timeline.furthestTick, atTick));
  const { history, world, scenario } = timeline;
  const lost = isLost(history, keptTick);
  if ((lost || isCoarse(history, atTick)) && replayIsShort(scenario, atTick)) {
    beginAgain(timeline);
    return;
  }
  timeline.history = lost ? beginHistoryAt(history, world) : cutHistory(history, keptTick);
  timeline.forecasts = timeline.forecasts.filter(({ madeTick }) => madeTick <= timeline.history.tick);
}

/** The longest that is replayed without asking, in milliseconds by estimate. */
const SHORT_MS = 50;

function replayIsShort(scenario: Scenario, ticks: number): boolean {
  const { setUpMs, tickMs } = workOf(scenario);
  return setUpMs + ticks * tickMs <= SHORT_MS;
}

/** The run from its start, with nothing known but its commands and checkpoints. */
function beginAgain(timeline: Timeline): void {
  const fresh = createTimeline(timeline.scenario, timeline.commands);
  const { checkpoints, furthestTick } = timeline;
  Object.assign(timeline, fresh, { checkpoints, furthestTick });
}

function sameStart(a: Scenario, b: Scenario): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sameCommand(a: LoggedCommand, b: LoggedCommand): boolean {
  return a === b || (a.tick === b.tick && JSON.stringify(a.command) === JSON.stringify(b.command));
}
