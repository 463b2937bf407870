import { createStore } from 'zustand/vanilla';
import { currentPhase, observe } from '../engine/index.ts';
import { type Clock, ticksDue } from '../player/clock.ts';
import { createPlayer, type Frame, type Player } from '../player/player.ts';
import { type Base, partTick, runOf, type Variant } from './comparisonRuns.ts';
import type { Comparison, ComparisonState, FramesListener, RunFacts } from './comparisonState.ts';

export const MIN_RUNS = 2;
export const MAX_RUNS = 4;
/** At this speed the article's comparison takes about half a minute. */
const COMPARISON_SPEED = 60;

/** How often React hears of running simulations. */
const OBSERVATIONS_PER_SECOND = 6;
/** The longest that one frame may spend on ticks of all runs. */
const FRAME_BUDGET_MS = 12;

/**
 * Runs of one base that differ by their variants, in step from the moment at which they part.
 * `now` reads a clock in milliseconds. @throws ScenarioError when a variant's value is not allowed
 */
export function createComparison(base: Base, variants: readonly Variant[], now: () => number): Comparison {
  if (variants.length < MIN_RUNS || variants.length > MAX_RUNS) {
    throw new RangeError(`A comparison has ${MIN_RUNS} to ${MAX_RUNS} runs, not ${variants.length}.`);
  }
  const startTick = partTick(base, variants);
  const recordings = variants.map((variant) => runOf(base, variant, startTick));
  const players: Player[] = recordings.map((recording) => {
    const player = createPlayer(recording.scenario, now);
    player.restore(recording);
    return player;
  });
  const seconds = recordings.map(({ scenario }) => scenario.tickSeconds);
  const clock: Clock = { playing: false, speed: COMPARISON_SPEED, carry: 1 };
  const listeners = new Set<FramesListener>();
  let sinceObserved = 0;
  let dirty = true;

  /** The tick of a run at the moment of a tick of the first run. */
  const tickOf = (run: number, tick: number): number => Math.floor((tick * seconds[0]) / seconds[run] + 1e-9);
  const shownTick = (): number => players[0].frame().world.tick;
  const settling = (): boolean => players.some(({ goalTick }) => goalTick !== null);
  const goTo = (tick: number): void => {
    const target = Math.max(0, Math.floor(tick));
    players.forEach((player, run) => {
      player.seek(tickOf(run, target));
    });
  };
  const isOver = (): boolean => players.every((player) => rolloutIsOver(player.frame()));

  const frames = (): Frame[] => {
    const { playing, speed, carry } = clock;
    const first = players[0].frame();
    const moment = (first.world.tick - 1 + carry) * seconds[0];
    return players.map((player, run) => {
      const frame = run === 0 ? first : player.frame();
      const { tick } = frame.world;
      const own = Math.min(Math.max(tick - 1, moment / seconds[run]), tick);
      return { ...frame, playing, speed, moment: own };
    });
  };
  const facts = (): ComparisonState => {
    const runs = players.map((player, i): RunFacts => {
      const frame = player.frame();
      return {
        label: variants[i].label,
        observation: observe(frame.world),
        settings: frame.world.scenario,
        narration: currentPhase(frame.world).narration,
        over: rolloutIsOver(frame),
        note: player.astray,
      };
    });
    const { world, furthestTick } = players[0].frame();
    return {
      runs,
      playing: clock.playing,
      speed: clock.speed,
      tick: world.tick,
      seconds: world.tick * seconds[0],
      furthestTick,
      over: runs.every(({ over }) => over),
      settling: settling(),
    };
  };
  const store = createStore<ComparisonState>(facts);
  const publish = (): void => {
    sinceObserved = 0;
    dirty = true;
    store.setState(facts());
  };
  const draw = (): void => {
    const shown = frames();
    for (const listener of listeners) listener(shown);
  };
  /** Plays the ticks that are due, all runs one tick and then the next; stops where the last rollout is over. */
  const play = (realSeconds: number): boolean => {
    const due = ticksDue(clock, realSeconds, seconds[0]);
    if (!clock.playing) return false;
    const stop = now() + FRAME_BUDGET_MS;
    let before = due > 0 && isOver();
    for (let i = 0; i < due; i++) {
      goTo(shownTick() + 1);
      const over = isOver();
      if (over && !before) {
        clock.playing = false;
        clock.carry = 1;
        publish();
        break;
      }
      before = over;
      if (settling() || now() > stop) break;
    }
    return true;
  };
  const stopAt = (tick: number): void => {
    clock.playing = false;
    clock.carry = 1;
    goTo(tick);
    publish();
  };

  const comparison: Comparison = {
    store,
    startTick,
    frames,
    onFrames: (listener) => {
      listeners.add(listener);
      listener(frames());
      return () => listeners.delete(listener);
    },
    advance: (realSeconds) => {
      const waiting = settling();
      if (waiting) for (const player of players) if (player.goalTick !== null) player.advance(realSeconds);
      const moved = waiting || play(realSeconds);
      sinceObserved += realSeconds;
      if ((waiting && !settling()) || (moved && sinceObserved >= 1 / OBSERVATIONS_PER_SECOND)) publish();
      if (moved || dirty) draw();
      dirty = false;
    },
    redraw: () => {
      dirty = true;
    },
    play: () => {
      clock.playing = true;
      publish();
    },
    pause: () => {
      clock.playing = false;
      publish();
    },
    toggle: () => (clock.playing ? comparison.pause() : comparison.play()),
    setSpeed: (speed) => {
      clock.speed = speed;
      publish();
    },
    step: () => stopAt(shownTick() + 1),
    back: () => stopAt(shownTick() - 1),
    seek: (tick) => {
      clock.carry = 1;
      goTo(tick);
      publish();
    },
    restart: () => stopAt(startTick),
    end: () => stopAt(players[0].frame().furthestTick),
  };
  return comparison;
}

/** Over, or stuck until an operator comes. */
function rolloutIsOver({ world }: Frame): boolean {
  return currentPhase(world).exit === 'never' || world.rollout.status === 'holding';
}
