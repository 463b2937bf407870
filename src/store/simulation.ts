import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  applyCommand,
  type Command,
  copyWorld,
  isLive,
  MAX_SERVERS,
  type Observation,
  type Outcome,
  observe,
  type Plan,
  parseScenario,
  type Scenario,
  ScenarioError,
  type SimEvent,
  serverName,
  type World,
  withField,
} from '../engine/index.ts';
import { createPlayer, type Frame, MAX_PHASE_TICKS, type Player } from '../player/player.ts';
import { type DrainForecast, forecastDrains, type PhaseOutlook, phaseOutlook } from './forecast.ts';

/** A refused command, with the reason, and the same command by force if that would be done. */
export type Refusal = { reason: string; forced: Command | null };
/** A value that a field would not take. */
export type FieldFault = { field: string; message: string };

/** What the page's React views subscribe to: facts that change rarely. Select from it; never keep the world. */
export type SimulationState = {
  observation: Observation;
  /** Settings in force now. */
  settings: Scenario;
  /** What Restart will start from: the settings, with the changes that wait for it. */
  next: Scenario;
  /** Paths of the fields that wait for a restart. */
  waiting: readonly string[];
  plan: Plan;
  /** Names of all servers, those that are not there (yet) too: a phase's servers are indexes into it. */
  names: readonly string[];
  events: readonly SimEvent[];
  drains: readonly DrainForecast[];
  outlook: PhaseOutlook;
  playing: boolean;
  speed: number;
  refusal: Refusal | null;
  fault: FieldFault | null;
};

/** The lists of a scenario that have a length of their own. */
export type ListField = 'traffic.curve.points' | 'rollout.failures';

export type FrameListener = (frame: Frame) => void;

/** The page's model: a player and what is known of it. */
export type Simulation = {
  store: StoreApi<SimulationState>;
  /** The frame as it is now. */
  frame(): Frame;
  /** Calls the listener at once and then whenever what it would draw has changed. Returns how to stop. */
  onFrame(listener: FrameListener): () => void;
  /** Lets real time pass; the frame loop calls it. */
  advance(realSeconds: number): void;
  /** Asks for one more frame: sizes or colours have changed. */
  redraw(): void;
  play(): void;
  pause(): void;
  toggle(): void;
  setSpeed(speed: number): void;
  stepTick(): void;
  stepPhase(): void;
  dispatch(command: Command): Outcome;
  /** Does the refused command by force. */
  force(): void;
  dismiss(): void;
  /** Changes a field: at once where that is possible, at the next restart otherwise. */
  change(field: string, value: number | string | boolean | null): void;
  /** Sets how many servers the next run has. */
  changeServerCount(count: number): void;
  /** Sets a whole list of the scenario: its length needs a restart. */
  changeList(field: ListField, list: readonly object[]): void;
  /** Back to tick 0 with what was set, stopped. */
  restart(): void;
  newSeed(): void;
  /** Starts another scenario, stopped at tick 0. */
  load(scenario: Scenario): void;
};

/** How often React hears of a running simulation. */
const OBSERVATIONS_PER_SECOND = 8;

/** A simulation of a scenario. `now` reads a clock in milliseconds. */
export function createSimulation(scenario: Scenario, now: () => number): Simulation {
  let player: Player = createPlayer(scenario, now);
  let names = namesIn(player);
  let sinceObserved = 0;
  let dirty = false;
  const listeners = new Set<FrameListener>();

  const facts = () => {
    const { world, playing, speed } = player.frame();
    const drains = forecastDrains(world);
    return {
      observation: observe(world),
      settings: world.scenario,
      plan: world.rollout.plan,
      names,
      events: world.events.slice(),
      drains,
      outlook: phaseOutlook(world, drains),
      playing,
      speed,
    };
  };

  const store = createStore<SimulationState>(() => ({
    ...facts(),
    next: scenario,
    waiting: [],
    refusal: null,
    fault: null,
  }));

  const draw = (): void => {
    const frame = player.frame();
    for (const listener of listeners) listener(frame);
  };
  /** Tells React and the painted views what is now so. */
  const publish = (more: Partial<SimulationState> = {}): void => {
    sinceObserved = 0;
    dirty = true;
    store.setState({ ...facts(), ...more });
  };
  const begin = (next: Scenario): void => {
    const { speed } = player.frame();
    player = createPlayer(next, now);
    names = namesIn(player);
    player.setSpeed(speed);
    publish({ next, waiting: [], refusal: null, fault: null });
  };
  /** Whether forcing a command that was refused would do it. */
  const byForce = (world: World, command: Command): Command | null => {
    if (!FORCEABLE.has(command.type)) return null;
    const forced = { ...command, force: true } as Command;
    return applyCommand(copyWorld(world), forced).ok ? forced : null;
  };

  /** Hands on what `make` makes, or shows why the field can't be so. */
  const settle = (field: string, make: () => Scenario, use: (scenario: Scenario) => void): void => {
    try {
      use(make());
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      store.setState({ fault: { field, message: error.message } });
    }
  };

  /** Changes what can't be changed while it runs: at once at tick 0, at the next restart otherwise. */
  const changeWhole = (field: string, make: () => Scenario): void => {
    const { waiting } = store.getState();
    settle(field, make, (changed) => {
      if (player.frame().world.tick === 0) begin(changed);
      else publish({ next: changed, waiting: [...new Set([...waiting, field])], fault: null });
    });
  };

  const simulation: Simulation = {
    store,
    frame: () => player.frame(),
    onFrame: (listener) => {
      listeners.add(listener);
      listener(player.frame());
      return () => listeners.delete(listener);
    },
    advance: (realSeconds) => {
      const moved = player.advance(realSeconds);
      sinceObserved += realSeconds;
      if (moved && sinceObserved >= 1 / OBSERVATIONS_PER_SECOND) publish();
      if (moved || dirty) draw();
      dirty = false;
    },
    redraw: () => {
      dirty = true;
    },
    play: () => {
      player.play();
      publish();
    },
    pause: () => {
      player.pause();
      publish();
    },
    toggle: () => (player.frame().playing ? simulation.pause() : simulation.play()),
    setSpeed: (speed) => {
      player.setSpeed(speed);
      publish();
    },
    stepTick: () => {
      player.pause();
      player.stepTick();
      publish();
    },
    stepPhase: () => {
      player.pause();
      const { world } = player.frame();
      const ready = store.getState().outlook.waitsFor.startsWith('Waiting for you');
      if (world.scenario.rollout.mode === 'manual' && ready) simulation.dispatch({ type: 'nextPhase' });
      else if (!player.stepPhase()) {
        publish({
          refusal: {
            reason: `The phase has not ended within ${MAX_PHASE_TICKS.toLocaleString('en')} ticks.`,
            forced: null,
          },
        });
        return;
      }
      publish();
    },
    dispatch: (command) => {
      const outcome = player.dispatch(command);
      const refusal = outcome.ok ? null : { reason: outcome.reason, forced: byForce(player.frame().world, command) };
      publish({ refusal });
      return outcome;
    },
    force: () => {
      const { refusal } = store.getState();
      if (refusal?.forced) simulation.dispatch(refusal.forced);
    },
    dismiss: () => store.setState({ refusal: null, fault: null }),
    change: (field, value) => {
      const { next, waiting } = store.getState();
      settle(
        field,
        () => withField(next, field, value),
        (changed) => {
          const { world } = player.frame();
          if (isLive(field) && player.dispatch({ type: 'set', field, value }).ok)
            publish({ next: changed, fault: null });
          else if (world.tick === 0) begin(changed);
          else publish({ next: changed, waiting: [...new Set([...waiting, field])], fault: null });
        },
      );
    },
    changeServerCount: (count) => {
      const { next } = store.getState();
      if (!(Number.isInteger(count) && count >= 1 && count <= MAX_SERVERS)) {
        const message = `The number of servers is ${count}; it must be a whole number from 1 to ${MAX_SERVERS}.`;
        store.setState({ fault: { field: 'servers', message } });
        return;
      }
      const { capacity, comfortable, weight } = next.servers[next.servers.length - 1];
      const more = (i: number) => ({ name: serverName(i), capacity, comfortable, weight });
      const servers = Array.from({ length: count }, (_, i) => next.servers[i] ?? more(i));
      changeWhole('servers', () => parseScenario({ ...next, servers }));
    },
    changeList: (field, list) => changeWhole(field, () => withField(store.getState().next, field, list as never)),
    restart: () => begin(store.getState().next),
    newSeed: () => {
      const { next } = store.getState();
      begin(withField(next, 'seed', (next.seed + 1) % 4_294_967_296));
    },
    load: begin,
  };
  return simulation;
}

const namesIn = (player: Player) => player.frame().world.servers.map(({ name }) => name);

const FORCEABLE = new Set<Command['type']>(['nextPhase', 'drain', 'putBack', 'cutOff', 'update', 'test']);
