import type { Scenario } from '../engine/index.ts';
import { cutCheckpoints, nearestCheckpoint } from './checkpoints.ts';
import { cutHistory, isCoarse } from './history.ts';
import type { LoggedCommand, Recording } from './recording.ts';
import { createTimeline, show, type Timeline } from './timeline.ts';

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

/** Forgets what was known after a tick: checkpoints and the history, of which `keptTick` is the last to stay. */
export function forget(timeline: Timeline, atTick: number, commands: number, keptTick: number): void {
  timeline.checkpoints = cutCheckpoints(timeline.checkpoints, atTick, commands);
  timeline.furthestTick = Math.max(0, Math.min(timeline.furthestTick, atTick));
  const coarse = isCoarse(timeline.history, atTick) && replayIsShort(timeline.scenario, atTick);
  const kept = coarse ? null : cutHistory(timeline.history, keptTick);
  if (kept === null) {
    beginAgain(timeline);
    return;
  }
  timeline.history = kept;
  timeline.forecasts = timeline.forecasts.filter(({ madeTick }) => madeTick <= kept.tick);
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

function sameStart(a: Scenario, b: Scenario): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sameCommand(a: LoggedCommand, b: LoggedCommand): boolean {
  return a === b || (a.tick === b.tick && JSON.stringify(a.command) === JSON.stringify(b.command));
}
