import { createStore } from 'zustand/vanilla';
import { type Clock, ticksDue } from '../../player/clock.ts';
import { SEEK_BUDGET_MS } from '../../player/goals.ts';
import type { Frame, Ghost, Player, Sight } from '../../player/player.ts';
import type { FramesListener, Playback, PlaybackState } from './playback.ts';

/** How often React hears of what plays. */
const OBSERVATIONS_PER_SECOND = 8;
/** The longest that one frame may spend on ticks of all runs, so that the page stays responsive at any speed. */
const FRAME_BUDGET_MS = 12;

/** The longest that a pause takes to come to rest at the end of a tick. */
const REST_SECONDS = 0.25;

/** What makes a playback. */
type Parts<State extends PlaybackState, Kept extends keyof State> = {
  /** The runs, as they are now: at least one. */
  players: () => readonly Player[];
  /** Reads a clock in milliseconds. */
  now: () => number;
  /** Simulated seconds per real second, to begin with. */
  speed: number;
  /** All that is so of it besides, worked out anew whenever it is published. */
  facts: (playing: boolean) => Omit<State, keyof PlaybackState | Kept>;
  /** Facts that stay as they are until they are published anew, as they are at first. */
  kept: Pick<State, Kept>;
  /** What may be seen of a run; all of it if left out. */
  seen?: (sight: Sight) => Sight;
  /** What the runs are set against. */
  ghost?: () => Ghost | null;
  /** Where `home` leads. */
  homeTick?: number;
  /** Playing stops where this becomes true. */
  isOver?: () => boolean;
};

/** A playback, and how its owner has the news told. */
export type OwnPlayback<State extends PlaybackState> = Playback<State> & {
  /** Tells React and the painted views what is now so, with more facts that only the owner knows. */
  publish(more?: Partial<State>): void;
  /** The moment shown is the world's own: after a change that is no playing. */
  settle(): void;
};

/** Some runs, in step on one clock: the tick of the first run leads, the others show the same moment. */
export function createPlayback<State extends PlaybackState, Kept extends keyof State = never>(
  parts: Parts<State, Kept>,
): OwnPlayback<State> {
  const { players, now, facts, kept, seen = (sight) => sight, ghost = () => null, homeTick = 0, isOver } = parts;
  const clock: Clock = { playing: false, speed: parts.speed, carry: 1 };
  const listeners = new Set<FramesListener>();
  let held = false;
  let sinceObserved = 0;
  let toldPhase = '';
  let dirty = true;

  const shownTick = (): number => players()[0].sight().world.tick;
  const secondsPerTick = (player: Player): number => player.sight().world.scenario.tickSeconds;
  /** The tick of a run at the moment of a tick of the first run. */
  const tickOf = (player: Player, tick: number): number =>
    Math.floor((tick * secondsPerTick(players()[0])) / secondsPerTick(player) + 1e-9);
  /** Where the rollouts are: what React hears of at once. */
  const phase = (): string =>
    players()
      .map((player) => player.sight().world.rollout)
      .map(({ index, status }) => `${index} ${status}`)
      .join();
  const settling = (): boolean => players().some(({ goalTick }) => goalTick !== null);
  const settle = (): void => {
    clock.carry = 1;
  };
  const goTo = (tick: number): void => {
    const target = Math.max(0, Math.floor(tick));
    settle();
    const milliseconds = SEEK_BUDGET_MS / players().length;
    for (const player of players()) player.seek(tickOf(player, target), milliseconds);
  };

  const frames = (): Frame[] => {
    const { playing, speed, carry } = clock;
    const [first] = players();
    const moment = (shownTick() - 1 + carry) * secondsPerTick(first);
    return players().map((player, run) => {
      const sight = seen(player.sight());
      const { tick } = sight.world;
      const own = run === 0 ? tick - 1 + carry : moment / secondsPerTick(player);
      return { ...sight, ghost: ghost(), playing, speed, moment: Math.min(Math.max(tick - 1, own), tick) };
    });
  };
  const news = (): Omit<State, Kept> => {
    const [{ goalTick }] = players();
    const { world, furthestTick } = players()[0].sight();
    const shared: PlaybackState = {
      playing: clock.playing,
      speed: clock.speed,
      shownTick: world.tick,
      seconds: world.tick * world.scenario.tickSeconds,
      furthestTick,
      settling: settling(),
      goalSeconds: goalTick === null ? null : goalTick * world.scenario.tickSeconds,
    };
    return { ...facts(clock.playing), ...shared } as unknown as Omit<State, Kept>;
  };
  const store = createStore<State>(() => ({ ...kept, ...news() }) as unknown as State);
  const publish = (more: Partial<State> = {}): void => {
    sinceObserved = 0;
    toldPhase = phase();
    dirty = true;
    store.setState({ ...news(), ...more } as unknown as Partial<State>);
  };
  const draw = (): void => {
    const shown = frames();
    for (const listener of listeners) listener(shown);
  };
  /** Plays the ticks that are due, all runs one tick and then the next; stops where it is over. */
  const play = (realSeconds: number): void => {
    const due = ticksDue(clock, realSeconds, secondsPerTick(players()[0]));
    const stop = now() + FRAME_BUDGET_MS;
    let before = due > 0 && isOver?.();
    for (let i = 0; i < due; i++) {
      const next = shownTick() + 1;
      for (const player of players()) player.playTo(tickOf(player, next));
      const over = isOver?.();
      if ((over && !before) || next >= players()[0].lastTick) {
        clock.playing = false;
        settle();
        publish();
        return;
      }
      before = over;
      if (now() > stop) return;
    }
  };
  /** Goes on to the end of the tick, so that what stands still is what is counted. */
  const rest = (realSeconds: number): void => {
    const { speed } = clock;
    clock.carry = Math.min(
      1,
      clock.carry + realSeconds * Math.max(speed / secondsPerTick(players()[0]), 1 / REST_SECONDS),
    );
  };
  /** Stays at the moment that every run has got to. */
  const stay = (): void => {
    const [first] = players();
    const ticks = players().map((player) =>
      Math.floor((player.sight().world.tick * secondsPerTick(player)) / secondsPerTick(first) + 1e-9),
    );
    for (const player of players()) player.stay();
    goTo(Math.min(...ticks));
    publish();
  };
  const stopAt = (tick: number): void => {
    clock.playing = false;
    goTo(tick);
    publish();
  };

  const playback: OwnPlayback<State> = {
    store,
    publish,
    settle,
    frames,
    onFrames: (listener) => {
      listeners.add(listener);
      listener(frames());
      return () => listeners.delete(listener);
    },
    advance: (realSeconds) => {
      const waiting = settling();
      const comesToRest = !held && !clock.playing && clock.carry < 1;
      const moves = waiting || clock.playing || comesToRest;
      if (waiting) for (const player of players()) player.pursue(FRAME_BUDGET_MS / players().length);
      else if (clock.playing && !held) play(realSeconds);
      else if (comesToRest) rest(realSeconds);
      sinceObserved += realSeconds;
      const arrived = waiting && !settling();
      if (arrived || (moves && (sinceObserved >= 1 / OBSERVATIONS_PER_SECOND || phase() !== toldPhase))) publish();
      if (moves || dirty) draw();
      dirty = false;
    },
    redraw: () => {
      dirty = true;
    },
    retell: () => publish(),
    play: () => {
      clock.playing = true;
      publish();
    },
    pause: () => {
      clock.playing = false;
      publish();
    },
    toggle: () => (clock.playing ? playback.pause() : playback.play()),
    setSpeed: (speed) => {
      clock.speed = speed;
      publish();
    },
    step: () => stopAt(shownTick() + 1),
    back: () => stopAt(shownTick() - 1),
    seek: (tick) => {
      if (Number.isNaN(tick)) return;
      goTo(tick);
      publish();
    },
    stay,
    hold: (on) => {
      held = on;
    },
    follow: ({ tick, carry }) => {
      if (tick !== (players()[0].goalTick ?? shownTick())) goTo(tick);
      clock.carry = carry;
      dirty = true;
    },
    home: () => stopAt(homeTick),
    end: () => stopAt(players()[0].sight().furthestTick),
  };
  return playback;
}
