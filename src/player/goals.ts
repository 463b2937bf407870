import { phaseIsComplete, workOf } from '../engine/index.ts';
import { type Late, seek, stepOn, type Timeline } from './timeline.ts';

/** How far `stepPhase` looks for the end of a phase. */
const MAX_PHASE_TICKS = 200_000;
/** The longest that a seek keeps the page waiting before it goes on frame by frame. */
export const SEEK_BUDGET_MS = 80;
/** The longest that the end of a phase is looked for. */
const PHASE_BUDGET_MS = 4_000;
/** So much work is done between two looks at the clock: ticks, or milliseconds by estimate. */
const TICKS_BETWEEN_LOOKS = 32;
const MS_BETWEEN_LOOKS = 2;

/** True after every so much work, when it is worth looking at the clock: after some ticks, or a slice. */
export function everySoOften({ world }: Timeline): Late {
  const every = Math.max(
    1,
    Math.min(TICKS_BETWEEN_LOOKS, Math.floor(MS_BETWEEN_LOOKS / workOf(world.scenario).tickMs)),
  );
  let ticks = 0;
  return (slice = false) => slice || ++ticks % every === 0;
}

/** What a player is on its way to: a moment, or the end of a phase. */
type Goal = { tick: number } | PhaseEnd;
type PhaseEnd = { leavesPhase: number; plan: unknown; untilIndex: number; untilTick: number; untilMs: number };

/** What a timeline is to show, one after the other. `now` reads a clock in milliseconds. */
export function createGoals(timeline: Timeline, now: () => number) {
  /** To be reached one after the other. */
  let goals: Goal[] = [];
  let gaveUp = false;

  /** Says from tick to tick whether so many milliseconds are over. */
  const deadline = (milliseconds: number): Late => {
    const worthALook = everySoOften(timeline);
    const stop = now() + milliseconds;
    return (slice) => worthALook(slice) && now() > stop;
  };
  const reach = (goal: Goal, late: Late): boolean =>
    'tick' in goal ? seek(timeline, goal.tick, late) : leavePhase(goal, late);
  const leavePhase = ({ leavesPhase, plan, untilIndex, untilTick, untilMs }: PhaseEnd, late: Late) => {
    do {
      stepOn(timeline);
      const { rollout, tick } = timeline.world;
      const isThere = rollout.index !== leavesPhase && (rollout.index >= untilIndex || rollout.plan !== plan);
      if (isThere || phaseIsComplete(timeline.world) || rollout.status === 'holding') return true;
      gaveUp = tick >= untilTick;
      if (gaveUp) return true;
    } while (!late());
    gaveUp = now() > untilMs;
    return gaveUp;
  };
  const pursue = (milliseconds: number): void => {
    const late = deadline(milliseconds);
    while (goals.length > 0 && reach(goals[0], late)) goals.shift();
  };
  const goFor = (next: Goal[], milliseconds = SEEK_BUDGET_MS): void => {
    goals = next;
    gaveUp = false;
    pursue(milliseconds);
  };

  return {
    /** The tick that it is still on its way to, or null. */
    tick: (): number | null => {
      const goal = goals.at(-1);
      if (goal === undefined) return null;
      return 'tick' in goal ? goal.tick : timeline.world.tick;
    },
    /** Whether the end of a phase was looked for in vain. */
    gaveUp: (): boolean => gaveUp,
    pursue,
    drop: (): void => {
      goals = [];
    },
    /** Shows one tick after the other, as far as it comes in so many milliseconds. */
    show: (ticks: readonly number[], milliseconds?: number): void => {
      goFor(
        ticks.map((tick) => ({ tick: Math.min(Math.max(0, Math.floor(tick)), timeline.course.lastTick) })),
        milliseconds,
      );
    },
    /** On to the end of the phase, or to where phase `untilIndex` begins. */
    endPhase: (untilIndex?: number): void => {
      const { rollout, tick } = timeline.world;
      const { index: leavesPhase, plan } = rollout;
      const untilTick = Math.min(tick + MAX_PHASE_TICKS, timeline.course.lastTick);
      const untilMs = now() + PHASE_BUDGET_MS;
      goFor([{ leavesPhase, plan, untilIndex: untilIndex ?? leavesPhase + 1, untilTick, untilMs }]);
    },
  };
}
