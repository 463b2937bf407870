import { createStore } from 'zustand/vanilla';
import { type Command, isLive, MAX_SERVERS, observe, type Scenario, ScenarioError } from '../engine/index.ts';
import { createPlayer, type Player } from '../player/player.ts';
import { actWords, changeWords } from './actWords.ts';
import { byForce } from './byForce.ts';
import { formatClock } from './duration.ts';
import { forecastDrains, phaseOutlook } from './forecast.ts';
import { healthOf } from './health.ts';
import { addPending, isPlain, type Pending, type Value, withChange, withoutField, withPending } from './pending.ts';
import { same } from './same.ts';
import { linkTo, openText, saveAs } from './sharing.ts';
import type { FrameListener, Simulation, SimulationState } from './simulationState.ts';
import { NOTHING_DONE, noteAct, type Present, redo, type UndoStack, undo, undoWords } from './undo.ts';

/** How often React hears of a running simulation. */
const OBSERVATIONS_PER_SECOND = 8;

/** A simulation of a scenario. `now` reads a clock in milliseconds. */
export function createSimulation(scenario: Scenario, now: () => number): Simulation {
  let player: Player = createPlayer(scenario, now);
  let names = namesIn(player);
  let health: SimulationState['health'] = {};
  let pending: Pending = [];
  let done: UndoStack = NOTHING_DONE;
  let sinceObserved = 0;
  let dirty = false;
  const listeners = new Set<FrameListener>();

  const facts = () => {
    const { world, playing, speed, furthestTick } = player.frame();
    const drains = forecastDrains(world);
    const observation = observe(world);
    health = same(health, healthOf(health, observation.servers));
    return {
      observation,
      health,
      settings: world.scenario,
      plan: world.rollout.plan,
      names,
      events: world.events.slice(),
      drains,
      outlook: phaseOutlook(world, drains),
      playing,
      speed,
      shownTick: world.tick,
      furthestTick,
      goalTick: player.goalTick,
    };
  };

  const store = createStore<SimulationState>(() => ({
    ...facts(),
    ...undoWords(done),
    next: scenario,
    waiting: [],
    refusal: null,
    fault: null,
    notice: null,
  }));

  const draw = (): void => {
    const frame = player.frame();
    for (const listener of listeners) listener(frame);
  };
  /** Tells React and the painted views what is now so. */
  const publish = (more: Partial<SimulationState> = {}): void => {
    sinceObserved = 0;
    dirty = true;
    const before = store.getState();
    names = same(names, namesIn(player));
    const known = facts();
    store.setState({
      ...known,
      ...undoWords(done),
      settings: same(before.settings, known.settings),
      next: same(before.next, withPending(known.settings, pending)),
      waiting: same(before.waiting, [...new Set(pending.map(({ field }) => field))]),
      ...more,
    });
  };
  const present = (): Present => ({ recording: player.recording, pending });
  /** Does something, and notes what was before it if it was done. */
  const undoably = (label: string, key: string | null, act: () => boolean): void => {
    const before = present();
    if (act()) done = noteAct(done, label, before, now(), key);
  };
  const begin = (label: string, next: Scenario, key: string | null = null): void => {
    const { speed } = player.frame();
    undoably(label, key, () => {
      player = createPlayer(next, now);
      player.setSpeed(speed);
      pending = [];
      return true;
    });
    publish({ refusal: null, fault: null });
  };
  const show = (moment: { stack: UndoStack; present: Present } | null): void => {
    if (moment === null) return;
    player.restore(moment.present.recording);
    pending = moment.present.pending;
    done = moment.stack;
    publish({ refusal: null, fault: null });
  };
  const open = (text: string): boolean => {
    const result = openText(player, text);
    if (result.ok) pending = [];
    publish({ notice: result.notice, ...(result.ok && { refusal: null, fault: null }) });
    return result.ok;
  };
  const goTo = (tick: number): void => {
    player.pause();
    player.seek(tick);
    publish();
  };
  const perform = (command: Command, key: string | null = null) => {
    const { world } = player.frame();
    const seconds = world.tick * world.scenario.tickSeconds;
    let outcome: ReturnType<Player['dispatch']> = { ok: true };
    undoably(actWords(command, seconds), key, () => {
      outcome = player.dispatch(command);
      return outcome.ok;
    });
    return outcome as ReturnType<Player['dispatch']>;
  };

  const change = (field: string, value: Value): void => {
    const { world } = player.frame();
    try {
      const next = withChange(store.getState().next, field, value);
      if (same(store.getState().next, next) !== next) {
        store.setState({ fault: null });
        return;
      }
      // Before anything has happened the run begins anew, so that its users are in balance with what was set.
      const { furthestTick } = player.frame();
      if (furthestTick === 0 && player.recording.commands.length === 0) begin(changeWords(field, value), next, field);
      else if (isPlain(value) && isLive(field) && perform({ type: 'set', field, value }, field).ok)
        pending = withoutField(pending, field);
      else if (world.tick === 0) begin(changeWords(field, value), next);
      else {
        undoably(changeWords(field, value), field, () => {
          pending = addPending(pending, world.scenario, field, value);
          return true;
        });
      }
      publish({ fault: null });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      store.setState({ fault: { field, message: error.message } });
    }
  };

  const simulation: Simulation = {
    store,
    frame: () => player.frame(),
    recording: () => player.recording,
    onFrame: (listener) => {
      listeners.add(listener);
      listener(player.frame());
      return () => listeners.delete(listener);
    },
    advance: (realSeconds) => {
      const { goalTick } = player;
      const moved = player.advance(realSeconds);
      sinceObserved += realSeconds;
      const arrived = goalTick !== player.goalTick;
      if (arrived || (moved && sinceObserved >= 1 / OBSERVATIONS_PER_SECOND)) {
        publish(
          player.astray === null || !arrived ? {} : { notice: `Not all of it could be repeated: ${player.astray}` },
        );
      }
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
        const { tick, scenario } = world;
        const reason = `The phase has not ended by ${formatClock(tick * scenario.tickSeconds)}. Go on to look further.`;
        publish({ refusal: { reason, forced: null } });
        return;
      }
      publish();
    },
    seek: (tick) => {
      player.seek(tick);
      publish();
    },
    back: () => goTo(player.frame().world.tick - 1),
    backPhase: () => goTo(player.phaseStartTick()),
    home: () => goTo(0),
    end: () => goTo(player.frame().furthestTick),
    dispatch: (command) => {
      const outcome = perform(command);
      const refusal = outcome.ok ? null : { reason: outcome.reason, forced: byForce(player.frame().world, command) };
      publish({ refusal });
      return outcome;
    },
    force: () => {
      const { refusal } = store.getState();
      if (refusal?.forced) simulation.dispatch(refusal.forced);
    },
    dismiss: () => store.setState({ refusal: null, fault: null }),
    dismissNotice: () => store.setState({ notice: null }),
    change,
    changeServerCount: (count) => {
      if (Number.isInteger(count) && count >= 1 && count <= MAX_SERVERS) {
        change('servers', count);
        return;
      }
      const message = `The number of servers is ${count}; it must be a whole number from 1 to ${MAX_SERVERS}.`;
      store.setState({ fault: { field: 'servers', message } });
    },
    changeList: change,
    restart: () => begin('Restart', store.getState().next),
    newSeed: () => {
      const { next } = store.getState();
      begin('New seed', withChange(next, 'seed', (next.seed + 1) % 4_294_967_296));
    },
    load: (next) => begin(`Open ${next.name}`, next),
    undo: () => show(undo(done, present())),
    redo: () => show(redo(done, present())),
    shareLink: () => {
      const { link, notice } = linkTo(player.recording);
      if (notice !== null) store.setState({ notice });
      return link;
    },
    saveFile: () => saveAs(player.recording),
    loadRecording: (text) => {
      let opened = false;
      undoably('Open a run', null, () => {
        opened = open(text);
        return opened;
      });
      if (opened) store.setState(undoWords(done));
      return opened;
    },
    openAtStart: open,
  };
  return simulation;
}

const namesIn = (player: Player) => player.frame().world.servers.map(({ name }) => name);
