import { applyCommand, copyWorld, type Refusal, type Scenario, type SimEvent, type World } from '../engine/index.ts';
import { type Checkpoints, keepCheckpoint, nearestCheckpoint } from './checkpoints.ts';
import { byChance, type Course } from './course.ts';
import { createHistory, type History, record } from './history.ts';
import type { KeptForecast } from './keptForecasts.ts';
import type { LoggedCommand } from './recording/recording.ts';
import { atOnce, type Slices } from './slices.ts';

/**
 * A run and the moment of it that is shown. The world at any tick follows from the scenario and the commands; the
 * history is recorded once, up to the furthest tick played, and stays while an earlier moment is shown.
 */
export type Timeline = {
  readonly scenario: Scenario;
  /** What brings it from tick to tick. */
  readonly course: Course;
  /** In order of time; those after the shown tick are repeated when it is played again. */
  commands: readonly LoggedCommand[];
  /** The world at the tick shown. */
  world: World;
  /** How many of the commands the world has had. */
  applied: number;
  /** Whether its tick is played for the first time, so that it is recorded. */
  fresh: boolean;
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
  /** The start, while it is set up anew for `seek`, as no checkpoint is early enough; until then the world stays. */
  rebuilding: Slices<World> | null;
  /** Why a logged command was not repeated by this engine; null when all went well. */
  astray: Refusal | null;
};

/** A run that shows its start; `seek` repeats the commands, those at the start too. */
export function createTimeline(scenario: Scenario, commands: readonly LoggedCommand[] = []): Timeline {
  return atOnce(prepareTimeline(scenario, commands));
}

/** The same in slices. */
export function* prepareTimeline(
  scenario: Scenario,
  commands: readonly LoggedCommand[],
  course = byChance(scenario),
): Slices<Timeline> {
  const world = yield* course.begin();
  const timeline: Timeline = {
    scenario,
    course,
    commands,
    world,
    applied: 0,
    fresh: true,
    history: createHistory(world),
    forecasts: [],
    furthestTick: 0,
    laterEvents: world.events,
    checkpoints: [],
    checkpointTick: 0,
    rebuilding: null,
    astray: null,
  };
  timeline.checkpointTick = keepCheckpoint(timeline.checkpoints, world, 0, 0);
  return timeline;
}

/** One tick on, with all that was done in it: into the unknown, or through what was played before. */
export function stepOn(timeline: Timeline): void {
  if (timeline.world.tick >= timeline.course.lastTick) return;
  tickOn(timeline);
  repeatCommands(timeline, () => false);
}

function tickOn(timeline: Timeline): void {
  const { world, history, course } = timeline;
  course.tick(world);
  timeline.fresh = world.tick === history.tick + 1;
  if (timeline.fresh) note(timeline);
  if (world.tick > timeline.furthestTick) timeline.furthestTick = world.tick;
  if (world.tick >= timeline.checkpointTick) {
    timeline.checkpointTick = keepCheckpoint(timeline.checkpoints, world, timeline.applied, timeline.furthestTick);
  }
}

/** Says from tick to tick, and after each slice of larger work, whether time is up. */
export type Late = (slice?: boolean) => boolean;

/** Fewer ticks ahead than this are played rather than skipped. */
const WORTH_A_COPY = 60;

/**
 * Shows another tick, or gets nearer to it until `late` says that time is up; false when it has not arrived.
 * Beyond the furthest tick it plays on.
 */
export function seek(timeline: Timeline, toTick: number, late: Late): boolean {
  const target = Math.min(Math.max(0, toTick), timeline.course.lastTick);
  if (!setOut(timeline, target, late)) return false;
  do {
    if (!repeatCommands(timeline, late)) return false;
    if (timeline.world.tick >= target) return true;
    tickOn(timeline);
  } while (!late());
  return timeline.world.tick === target && !isDue(timeline);
}

/** Shows the best moment from which to play on to a tick; false while the start is being set up for that. */
function setOut(timeline: Timeline, target: number, late: Late): boolean {
  const { world, history, checkpoints } = timeline;
  const known = Math.min(target, history.tick);
  const isBehind = world.tick > known;
  if (!isBehind) timeline.rebuilding = null;
  const from = nearestCheckpoint(checkpoints, known);
  if (from && (isBehind || from.tick > world.tick + WORTH_A_COPY)) show(timeline, copyWorld(from.world), from.applied);
  else if (isBehind) {
    timeline.rebuilding ??= timeline.course.begin();
    const start = nextOf(timeline.rebuilding, late);
    if (start === null) return false;
    show(timeline, start, 0);
  }
  return true;
}

/** What comes of work, or null when time is up. */
function nextOf<T>(work: Slices<T>, late: Late): T | null {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    if (late(true)) return null;
  }
}

/** All events of the run as far as it was played. */
export function knownEvents({ world, history, laterEvents }: Timeline): readonly SimEvent[] {
  return world.tick < history.tick ? laterEvents : world.events;
}

/** Writes down what the world's present tick has brought. */
export function note(timeline: Timeline): void {
  const { world, history, course } = timeline;
  record(history, world);
  const made = course.forecastsAt(world);
  if (made.length === 0) return;
  const others = timeline.forecasts.filter(({ startTick }) => startTick !== world.tick);
  timeline.forecasts = [...others, ...made];
}

/** Shows another moment of the run, in a world that has had so many of its commands. */
export function show(timeline: Timeline, next: World, applied: number): void {
  const { world, history } = timeline;
  if (world.tick === history.tick) timeline.laterEvents = world.events;
  timeline.world = next;
  timeline.applied = applied;
  timeline.fresh = false;
  timeline.checkpointTick = next.tick;
  timeline.rebuilding = null;
}

/** Whether a command waits that was logged up to the world's tick. */
function isDue({ commands, applied, world }: Timeline): boolean {
  return applied < commands.length && commands[applied].tick <= world.tick;
}

/** Repeats the commands that were logged up to the world's tick; false when time is up before the last. */
function repeatCommands(timeline: Timeline, late: Late): boolean {
  const { world, commands, fresh } = timeline;
  while (isDue(timeline)) {
    const { command } = commands[timeline.applied++];
    const outcome = applyCommand(world, command);
    if (!outcome.ok) timeline.astray ??= outcome.refusal;
    if (fresh && (command.type !== 'set' || !isDue(timeline))) note(timeline);
    if (late() && isDue(timeline)) return false;
  }
  return true;
}
