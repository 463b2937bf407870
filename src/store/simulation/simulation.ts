import { byForce, type Command, isOver, type Scenario, workOf } from '../../engine/index.ts';
import type { Hidden } from '../../lessons/lesson/lesson.ts';
import { DEFAULT_SPEED } from '../../player/clock.ts';
import { createPlayer, type Player, type PlayerOutcome, preparePlayer } from '../../player/player.ts';
import { atStart, type Recording, type RecordingProblem } from '../../player/recording/recording.ts';
import type { Opened } from '../../player/recording/recordingText.ts';
import { createPlayback } from '../playback/createPlayback.ts';
import { createPreparing, type Preparing } from '../preparing/preparing.ts';
import { createChanging } from './changing.ts';
import { CALM, createFacts } from './facts.ts';
import { sightUnlessHidden } from './foreseen.ts';
import { createLateGhosts } from './lateGhosts.ts';
import { type Pending, withChange } from './pending.ts';
import type { Notice, Opening, Simulation, SimulationState } from './state.ts';
import { createDeeds, type Deed, type Present, redo, type UndoStack, undo } from './undo.ts';

/** A simulation of a scenario. `now` reads a clock in milliseconds; `preparing` makes its runs ready. */
export function createSimulation(
  scenario: Scenario,
  now: () => number,
  preparing: Preparing = createPreparing(now),
): Simulation {
  let player: Player = createPlayer(scenario, now);
  let pending: Pending = [];
  /** What the run that is being made ready starts from, where it was set so and not opened. */
  let wished: Scenario | null = null;
  let hidden: readonly Hidden[] = [];

  const present = (): Present => ({ recording: player.recording, pending });
  const deeds = createDeeds(present, now);
  const factsOf = createFacts(now);
  const ghosts = createLateGhosts(
    now,
    () => playback.redraw(),
    () => ({ done: deeds.done(), recording: player.recording }),
  );
  const playback = createPlayback<SimulationState, keyof typeof CALM>({
    players: () => [player],
    now,
    speed: DEFAULT_SPEED,
    facts: (playing) => factsOf(player.sight(), { wished, pending, done: deeds.done(), hidden }, playing),
    seen: (sight) => sightUnlessHidden(sight, hidden),
    ghost: () => (hidden.length > 0 ? null : ghosts.now()),
    kept: CALM,
    isOver: () => isOver(player.sight().world.rollout),
  });
  const { store, publish } = playback;
  store.subscribe(({ undoable }, before) => {
    if (undoable !== before.undoable) ghosts.follow();
  });

  const stop = (): void => {
    playback.pause();
    playback.settle();
  };
  /** Makes a run ready, which then takes the place of the one that is shown; `shown` hears what that was. */
  const prepare = (
    recording: Recording,
    then: { shown(was: Present): void; failed?(): void; dropped?(): void },
  ): void => {
    const { users } = workOf(recording.scenario);
    const ready = (made: Player): void => {
      const was = present();
      player = made;
      then.shown(was);
    };
    preparing.prepare({ kind: 'run', users }, preparePlayer(recording, now), { ...then, ready });
  };
  /** The run that is shown becomes another one: at once where it starts the same. */
  const become = (recording: Recording, then: { shown(was: Present): void; failed?(): void }): void => {
    preparing.cancel();
    const was = present();
    if (player.restore(recording)) then.shown(was);
    else prepare(recording, then);
  };
  const begin = (deed: Deed, next: Scenario, key: string | null = null): void => {
    wished = next;
    prepare(atStart(next), {
      shown: (was) => {
        deeds.note(deed, was, key);
        pending = [];
        wished = null;
        stop();
        publish({ refused: null, fault: null });
      },
      dropped: () => {
        if (wished !== next) return;
        wished = null;
        publish();
      },
    });
    if (wished !== null) publish({ refused: null, fault: null });
  };
  const show = (moment: { stack: UndoStack; present: Present } | null): void => {
    if (moment === null) return;
    const before = deeds.done();
    become(moment.present.recording, {
      shown: () => {
        deeds.goTo(moment.stack, before);
        pending = moment.present.pending;
        stop();
        publish({ refused: null, fault: null });
      },
    });
  };
  const opened = (notice: Notice | null): void => {
    pending = [];
    stop();
    publish({ notice, refused: null, fault: null });
  };
  const open = ({ recording, otherEngine }: Opened, deed: Deed | null, shown: () => void = () => {}): Opening => {
    const problem: RecordingProblem = { type: 'broken', kind: 'run' };
    let opening: Opening = { ok: true };
    become(recording, {
      shown: (was) => {
        if (deed !== null) deeds.note(deed, was);
        opened(noticeOf(player, otherEngine));
        shown();
      },
      failed: () => {
        opening = { ok: false, problem };
        publish({ notice: { type: 'problem', problem } });
      },
    });
    return opening;
  };
  const perform = (command: Command, key: string | null = null): PlayerOutcome => {
    let outcome: PlayerOutcome = { ok: true };
    deeds.undoably({ type: 'command', command, seconds: store.getState().seconds }, key, () => {
      const wasOver = isOver(player.sight().world.rollout);
      outcome = player.dispatch(command);
      if (outcome.ok) playback.settle();
      if (!wasOver && isOver(player.sight().world.rollout)) playback.pause();
      return outcome.ok;
    });
    return outcome;
  };

  const changing = createChanging({
    player: () => player,
    next: () => store.getState().next,
    isAwaited: () => wished !== null,
    wait: (changed) => {
      pending = changed(pending);
    },
    begin,
    perform,
    deeds,
    tell: (fault) => publish({ fault }),
  });
  const tellIfEndless = (): void => {
    if (player.gaveUp) publish({ refused: { type: 'endlessPhase', seconds: store.getState().seconds } });
  };

  const simulation: Simulation = {
    ...playback,
    ...changing,
    preparing,
    recording: () => player.recording,
    advance: (realSeconds) => {
      const { settling } = store.getState();
      playback.advance(realSeconds);
      const arrived = settling && !store.getState().settling;
      if (arrived && player.astray !== null) publish({ notice: { type: 'astray', refusal: player.astray } });
      if (arrived) tellIfEndless();
    },
    stepPhase: (untilIndex) => {
      stop();
      const { wait } = store.getState().outlook;
      if (wait.type === 'operator' || wait.type === 'nothing') {
        simulation.dispatch({ type: 'nextPhase' }, 'key');
        return;
      }
      player.stepPhase(untilIndex);
      publish();
      if (!store.getState().settling) tellIfEndless();
    },
    backPhase: () => {
      stop();
      playback.seek(player.phaseStartTick());
    },
    dispatch: (command, by = 'pointer') => {
      const outcome = perform(command);
      const refused = outcome.ok
        ? null
        : { type: 'command' as const, refusal: outcome.refusal, forced: byForce(player.sight().world, command), by };
      publish({ refused });
      return outcome;
    },
    force: () => {
      const { refused } = store.getState();
      if (refused?.type === 'command' && refused.forced) simulation.dispatch(refused.forced);
    },
    dismiss: () => publish({ refused: null, fault: null }),
    dismissNotice: () => publish({ notice: null }),
    hide: (what) => {
      hidden = what;
      publish();
    },
    restart: () => begin({ type: 'restart' }, store.getState().next),
    newSeed: () => {
      const { next } = store.getState();
      begin({ type: 'newSeed' }, withChange(next, 'seed', (next.seed + 1) % 4_294_967_296));
    },
    load: (next) => begin({ type: 'open', name: next.name }, next),
    undo: () => show(undo(deeds.done(), present())),
    redo: () => show(redo(deeds.done(), present())),
    open: (opened, shown) => open(opened, { type: 'openRun' }, shown),
    openAtStart: (opened, shown) => open(opened, null, shown),
    show: (made, otherEngine) => {
      deeds.note({ type: 'openRun' }, present());
      player = made;
      opened(noticeOf(made, otherEngine));
    },
  };
  return simulation;
}

/** What to know of a run that was opened. */
function noticeOf({ astray }: Player, otherEngine: boolean): Notice | null {
  if (astray !== null) return { type: 'astray', refusal: astray };
  return otherEngine ? { type: 'otherEngine' } : null;
}
