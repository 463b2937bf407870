import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { parseScenario } from '../../engine/index.ts';
import { type WantedState, wantedState } from '../../lessons/lesson/goal.ts';
import type { Lesson } from '../../lessons/lesson/lesson.ts';
import { type Act, type LessonRun, playLesson } from '../../lessons/run/run.ts';
import { changedFields } from '../changes/changes.ts';
import { createSimulation } from '../simulation/simulation.ts';
import type { Simulation } from '../simulation/state.ts';

export type AttemptState = {
  /** How each condition of the goal stands. */
  wanted: readonly WantedState[];
  /** Whether the acts that may help are done. */
  acts: boolean;
  begun: boolean;
  over: boolean;
};

/** One's own try at a lesson's goal: a run whose settings can be changed, from its start each time. */
export type Attempt = {
  store: StoreApi<AttemptState>;
  simulation: Simulation;
  /** The fields that matter, by their paths. */
  fields: readonly string[];
  /** What could be done at some moment; none in most lessons. */
  acts: readonly Act[];
  /** Whether it is done in the tries from now on. */
  act(does: boolean): void;
  /** Plays it from its start with what was set. */
  run(): void;
  advance(realSeconds: number): void;
  /** Whether what is set is the setting that tempts. */
  isTempting(): boolean;
};

/** A try that is never over is broken off then, unless the lesson says when, and it takes about so long to be watched. */
const MOST_SECONDS = 50_000;
const WATCHED_SECONDS = 8;

/** `now` reads a clock in milliseconds. */
export function createAttempt({ goal, run }: Pick<Lesson, 'goal' | 'run'>, now: () => number): Attempt {
  const start = goal.from ?? run;
  const from = parseScenario(start.scenario);
  const [attains, tempts] = [goal.attains, goal.tempts].map(({ scenario }) => parseScenario(scenario));
  const fields = [...new Set([attains, tempts].flatMap((scenario) => changedFields(from, scenario)))];
  const acts = [...(goal.attains.acts ?? []), ...(goal.tempts.acts ?? [])];
  const runs = [start, goal.attains, goal.tempts];
  const stopSeconds = stopOf(runs);
  const leastSeconds = Math.max(...runs.map(({ atLeastSeconds = 0 }) => atLeastSeconds));
  const speed = Math.max(1, playLesson(start).observation.seconds / WATCHED_SECONDS);
  const simulation = createSimulation(from, now);
  simulation.hide(['forecasts']);
  const store = createStore<AttemptState>(() => ({
    wanted: goal.wanted.map(() => 'open' as const),
    acts: false,
    begun: false,
    over: false,
  }));

  const look = (): void => {
    const { observation, settings } = simulation.store.getState();
    const { finishedTick } = observation.rollout;
    const over = observation.seconds >= stopSeconds || (finishedTick !== null && observation.seconds >= leastSeconds);
    const wanted = goal.wanted.map((each) => wantedState(each, observation, settings, start));
    store.setState({ wanted, over, begun: observation.tick > 0 });
    if (over && simulation.store.getState().playing) simulation.pause();
  };
  /** What is set in the middle of a try, or after it, is set for the next one. */
  const begin = (): void => {
    const { next } = simulation.store.getState();
    const commands = store.getState().acts
      ? acts.map(({ command, seconds }) => ({ tick: Math.round(seconds / next.tickSeconds), command }))
      : [];
    const recording = { scenario: next, commands, shownTick: 0, endTick: 0 };
    simulation.openAtStart({ recording, otherEngine: false });
  };
  simulation.store.subscribe(({ next, observation }, before) => {
    if (observation.tick > 0 && next !== before.next) begin();
    else if (observation !== before.observation || next !== before.next) look();
  });
  look();
  return {
    store,
    simulation,
    fields,
    acts,
    act: (does) => {
      store.setState({ acts: does });
      begin();
    },
    run: () => {
      begin();
      simulation.setSpeed(speed);
      simulation.play();
    },
    advance: (realSeconds) => {
      simulation.preparing.advance();
      const { playing } = simulation.store.getState();
      simulation.advance(realSeconds);
      // It goes on where a rollout is over before the goal can be judged.
      if (playing && !simulation.store.getState().playing) {
        look();
        if (!store.getState().over) simulation.play();
      }
    },
    isTempting: () => JSON.stringify(simulation.store.getState().next) === JSON.stringify(tempts),
  };
}

function stopOf(runs: readonly LessonRun[]): number {
  const stops = runs.flatMap(({ stopAtSeconds }) => stopAtSeconds ?? []);
  return stops.length > 0 ? Math.max(...stops) : MOST_SECONDS;
}
