import {
  type Command,
  isLive,
  MAX_SERVERS,
  observe,
  type Problem,
  type Scenario,
  ScenarioError,
  siteOf,
} from '../../engine/index.ts';
import { forecastDrains, phaseOutlook } from '../../forecast/index.ts';
import { DEFAULT_SPEED } from '../../player/clock.ts';
import { createPlayer, type Player, type PlayerOutcome } from '../../player/player.ts';
import { createPlayback } from '../playback/createPlayback.ts';
import type { PlaybackState } from '../playback/playback.ts';
import { byForce } from './forced.ts';
import { healthOf } from './health.ts';
import { addPending, isPlain, type Pending, type Value, withChange, withoutField, withPending } from './pending.ts';
import { same } from './same.ts';
import { openText, saveAs } from './sharing.ts';
import type { Opening, Simulation, SimulationState } from './state.ts';
import { type Deed, NOTHING_DONE, noteDeed, type Present, redo, type UndoStack, undo, undoable } from './undo.ts';

/** What stays until it is dismissed; the rest is worked out from the player. */
const CALM = { refused: null, fault: null, notice: null };

type Facts = Omit<SimulationState, keyof PlaybackState | keyof typeof CALM>;

/** A simulation of a scenario. `now` reads a clock in milliseconds. */
export function createSimulation(scenario: Scenario, now: () => number): Simulation {
  let player: Player = createPlayer(scenario, now);
  let before: Facts | null = null;
  let pending: Pending = [];
  let done: UndoStack = NOTHING_DONE;

  const facts = (): Facts => {
    const { world, events } = player.sight();
    const drains = forecastDrains(world);
    const observation = observe(world);
    const known = {
      observation,
      settings: world.scenario,
      next: same(before?.next, withPending(world.scenario, pending)),
      waiting: same(before?.waiting, [...new Set(pending.map(({ field }) => field))]),
      plan: world.rollout.plan,
      site: same(before?.site, siteOf(world)),
      events: world.events.slice(),
      knownEvents: events.slice(),
      health: same(before?.health, healthOf(before?.health ?? {}, observation.servers)),
      drains,
      outlook: phaseOutlook(world, drains),
      ...undoable(done),
    };
    before = known;
    return known;
  };
  const playback = createPlayback<SimulationState, keyof typeof CALM>({
    players: () => [player],
    now,
    speed: DEFAULT_SPEED,
    facts,
    kept: CALM,
  });
  const { store, publish } = playback;

  const present = (): Present => ({ recording: player.recording, pending });
  /** Does something, and notes what was before it if it was done. */
  const undoably = (deed: Deed, key: string | null, act: () => boolean): void => {
    const was = present();
    if (act()) done = noteDeed(done, deed, was, now(), key);
  };
  const stop = (): void => {
    playback.pause();
    playback.settle();
  };
  const begin = (deed: Deed, next: Scenario, key: string | null = null): void => {
    undoably(deed, key, () => {
      player = createPlayer(next, now);
      pending = [];
      return true;
    });
    stop();
    publish({ refused: null, fault: null });
  };
  const show = (moment: { stack: UndoStack; present: Present } | null): void => {
    if (moment === null) return;
    player.restore(moment.present.recording);
    pending = moment.present.pending;
    done = moment.stack;
    stop();
    publish({ refused: null, fault: null });
  };
  const open = (text: string): Opening => {
    const result = openText(player, text);
    if (!result.ok) return result;
    pending = [];
    stop();
    publish({ notice: result.notice, refused: null, fault: null });
    return { ok: true };
  };
  const perform = (command: Command, key: string | null = null): PlayerOutcome => {
    let outcome: PlayerOutcome = { ok: true };
    undoably({ type: 'command', command, seconds: store.getState().seconds }, key, () => {
      outcome = player.dispatch(command);
      if (outcome.ok) playback.settle();
      return outcome.ok;
    });
    return outcome;
  };

  /** Changes a field; throws where it can't be. */
  const set = (field: string, value: Value): void => {
    const { world, furthestTick } = player.sight();
    const { next: now } = store.getState();
    const next = withChange(now, field, value);
    const deed: Deed = { type: 'change', field, value };
    if (same(now, next) === now) return;
    // Before anything has happened the run begins anew, so that its users are in balance with what was set.
    if (furthestTick === 0 && player.recording.commands.length === 0) begin(deed, next, field);
    else if (isPlain(value) && isLive(field) && perform({ type: 'set', field, value }, field).ok)
      pending = withoutField(pending, field);
    else if (world.tick === 0) begin(deed, next);
    else {
      undoably(deed, field, () => {
        pending = addPending(pending, world.scenario, field, value);
        return true;
      });
    }
  };
  const change = (field: string, value: Value): void => {
    try {
      set(field, value);
      publish({ fault: null });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      refuse(field, { field: error.field, value: error.value, allowed: error.allowed });
    }
  };
  const refuse = (field: string, problem: Problem): void => publish({ fault: { field, problem } });

  const simulation: Simulation = {
    ...playback,
    recording: () => player.recording,
    advance: (realSeconds) => {
      const { settling } = store.getState();
      playback.advance(realSeconds);
      const arrived = settling && !store.getState().settling;
      if (arrived && player.astray !== null) publish({ notice: { type: 'astray', refusal: player.astray } });
    },
    stepPhase: () => {
      stop();
      const { wait } = store.getState().outlook;
      if (wait.type === 'operator') {
        simulation.dispatch({ type: 'nextPhase' });
        return;
      }
      if (wait.type === 'nothing') return;
      const found = player.stepPhase();
      publish();
      if (!found) publish({ refused: { type: 'endlessPhase', seconds: store.getState().seconds } });
    },
    backPhase: () => {
      stop();
      playback.seek(player.phaseStartTick());
    },
    dispatch: (command) => {
      const outcome = perform(command);
      const refused = outcome.ok
        ? null
        : { type: 'command' as const, refusal: outcome.refusal, forced: byForce(player.sight().world, command) };
      publish({ refused });
      return outcome;
    },
    force: () => {
      const { refused } = store.getState();
      if (refused?.type === 'command' && refused.forced) simulation.dispatch(refused.forced);
    },
    dismiss: () => publish({ refused: null, fault: null }),
    dismissNotice: () => publish({ notice: null }),
    change,
    changeServerCount: (count) => {
      if (Number.isInteger(count) && count >= 1 && count <= MAX_SERVERS) {
        change('servers', count);
        return;
      }
      const allowed = { type: 'number', min: 1, max: MAX_SERVERS, integer: true, unit: null, orNone: false } as const;
      refuse('servers', { field: 'servers', value: count, allowed });
    },
    changeList: change,
    restart: () => begin({ type: 'restart' }, store.getState().next),
    newSeed: () => {
      const { next } = store.getState();
      begin({ type: 'newSeed' }, withChange(next, 'seed', (next.seed + 1) % 4_294_967_296));
    },
    load: (next) => begin({ type: 'open', name: next.name }, next),
    undo: () => show(undo(done, present())),
    redo: () => show(redo(done, present())),
    saveFile: () => saveAs(player.recording),
    loadRecording: (text) => {
      let opening: Opening = { ok: true };
      undoably({ type: 'openRun' }, null, () => {
        opening = open(text);
        return opening.ok;
      });
      publish();
      return opening;
    },
    openAtStart: open,
  };
  return simulation;
}
