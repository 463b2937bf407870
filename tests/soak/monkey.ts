import fc from 'fast-check';
import { type Command, type FieldValue, fingerprint, type Scenario } from '../../src/engine/index.ts';
import { encodeLink } from '../../src/player/recording/link.ts';
import { readText } from '../../src/store/sharing/openText.ts';
import { loadRecording } from '../../src/store/simulation/sharing.ts';
import { createSimulation } from '../../src/store/simulation/simulation.ts';
import type { Opening, Simulation } from '../../src/store/simulation/state.ts';
import { anyCommand } from '../any/anyCommand.ts';
import { hostileLink, hostileText } from '../any/anyHostile.ts';
import { anyScenario, between } from '../any/anyScenario.ts';
import { straight } from './machine.ts';
import { SOUND_RUN, SOUND_RUN_LINK } from './opening.ts';

/** No moment is sought beyond it. */
const HORIZON = 500;
/** Ticks that are played in a frame at most, about. */
const TICKS_A_FRAME = 20;
const FRAME_SECONDS = 1 / 60;

/** What somebody without a plan does to the page's model. */
export type Act =
  | { do: 'dispatch'; command: Command }
  | { do: 'change'; field: string; value: FieldValue }
  | { do: 'seek'; tick: number }
  | { do: 'frames'; count: number }
  | { do: 'open'; text: string }
  | { do: 'load'; scenario: Scenario }
  | { do: 'servers'; count: number }
  | { do: 'points'; list: { seconds: number; factor: number }[] }
  | { do: 'restart' | 'newSeed' | 'play' | 'pause' | 'step' | 'back' | 'home' | 'end' | 'backPhase' }
  | { do: 'undo' | 'redo' | 'undoAndRedo' | 'force' | 'dismiss' | 'reopen' };

/** A scenario, what is done to it, and every how many looks at the clock time is up, so that long work goes on in later frames. */
export type Spree = { scenario: Scenario; acts: Act[]; hurry: number };

export function anySpree(): fc.Arbitrary<Spree> {
  return anyScenario().chain((scenario) => {
    const command = anyCommand(scenario).filter((given) => typeof given === 'object' && given !== null);
    const set = command.filter((given): given is Extract<Command, { type: 'set' }> => given.type === 'set');
    const act: fc.Arbitrary<Act> = fc.oneof(
      { weight: 5, arbitrary: fc.record({ do: fc.constant('dispatch' as const), command }) },
      {
        weight: 5,
        // Another tick would make crowds of what fits this one.
        arbitrary: set
          .filter(({ field }) => field !== 'tickSeconds')
          .map(({ field, value }) => ({ do: 'change' as const, field, value })),
      },
      { weight: 4, arbitrary: fc.record({ do: fc.constant('seek' as const), tick: between(-10, HORIZON) }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constant('frames' as const), count: fc.nat(4) }) },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('open' as const),
          text: fc.oneof(
            fc.constantFrom(SOUND_RUN, SOUND_RUN_LINK),
            hostileText(SOUND_RUN).filter(isSmall),
            hostileLink('{}', SOUND_RUN_LINK),
          ),
        }),
      },
      { weight: 1, arbitrary: anyScenario().map((other) => ({ do: 'load' as const, scenario: other })) },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('servers' as const), count: fc.integer({ min: -1, max: 9 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('points' as const),
          list: fc.array(fc.record({ seconds: between(-1, 500), factor: between(0, 3) }), { maxLength: 4 }),
        }),
      },
      {
        weight: 12,
        arbitrary: fc.record({
          do: fc.constantFrom(
            ...(['restart', 'newSeed', 'play', 'pause', 'step', 'back', 'home', 'end', 'backPhase'] as const),
            ...(['undo', 'redo', 'undo', 'redo', 'undoAndRedo', 'force', 'dismiss', 'reopen'] as const),
          ),
        }),
      },
    );
    return fc.record({
      scenario: fc.constant(scenario),
      acts: fc.array(act, { minLength: 5, maxLength: 25 }),
      hurry: fc.constantFrom(0, 3, 40),
    });
  });
}

/** Numbers of seven digits lead to runs that take long, by right. */
const isSmall = (text: string): boolean => !/\d{4}|e\d/.test(text.replaceAll(/0\.\d+/g, ''));

function perform(simulation: Simulation, act: Act): void {
  if (act.do === 'dispatch') simulation.dispatch(act.command);
  else if (act.do === 'change') simulation.change(act.field, act.value);
  else if (act.do === 'seek') simulation.seek(act.tick);
  else if (act.do === 'frames') for (let i = 0; i < act.count; i++) simulation.advance(FRAME_SECONDS);
  else if (act.do === 'open') open(simulation, act.text);
  else if (act.do === 'load') simulation.load(act.scenario);
  else if (act.do === 'servers') simulation.changeServerCount(act.count);
  else if (act.do === 'points') simulation.changeList('traffic.curve.points', act.list);
  else if (act.do === 'undoAndRedo') undoAndRedo(simulation);
  else if (act.do === 'reopen') reopen(simulation);
  else simulation[act.do]();
}

function open(simulation: Simulation, text: string): Opening {
  const read = readText('run', text);
  return read.ok ? loadRecording(simulation, read.text) : read;
}

/** Whether what was done is done again after it was undone; of the same run more may be known by then. */
function undoAndRedo(simulation: Simulation): void {
  if (simulation.store.getState().undoable === null) return;
  const before = momentOf(simulation);
  simulation.undo();
  settle(simulation);
  simulation.redo();
  settle(simulation);
  const after = momentOf(simulation);
  if (after.print !== before.print || after.furthestTick < before.furthestTick)
    throw new Error('undo and redo lead elsewhere');
}

/** Whether a run opens from its own link at the same moment. */
function reopen(simulation: Simulation): void {
  const before = momentOf(simulation);
  const opening = open(simulation, encodeLink(simulation.recording()));
  settle(simulation);
  if (!opening.ok && opening.problem.type === 'tooLong') return;
  if (!opening.ok) throw new Error(`its own link does not open: ${JSON.stringify(opening.problem)}`);
  const after = momentOf(simulation);
  if (after.print !== before.print || after.furthestTick !== before.furthestTick)
    throw new Error('its own link opens as another run');
}

/** The world shown and how far it was played. */
function momentOf(simulation: Simulation): { print: string; furthestTick: number } {
  const [{ world, furthestTick }] = simulation.frames();
  return { print: fingerprint(world), furthestTick };
}

/** Lets frames go by until all that was asked for is on screen. */
function settle(simulation: Simulation): void {
  const waits = (): boolean => simulation.preparing.isBusy() || simulation.store.getState().settling;
  for (let i = 0; i < 20_000 && waits(); i++) {
    simulation.preparing.advance();
    simulation.advance(0);
  }
  if (waits()) throw new Error('it never arrives');
}

/**
 * Goes on a spree with a simulation, and sees after each act that it shows what playing its recording straight through leads to.
 * @throws an Error where it does not, or whatever an act throws
 */
export function runWild({ scenario, acts, hurry }: Spree): void {
  let looks = 0;
  const simulation = createSimulation(scenario, () => {
    looks += 1;
    return hurry > 0 && looks % hurry === 0 ? looks * 1e6 : 0;
  });
  acts.forEach((act, i) => {
    const { settings } = simulation.store.getState();
    simulation.setSpeed((TICKS_A_FRAME * settings.tickSeconds) / FRAME_SECONDS);
    perform(simulation, act);
    settle(simulation);
    const state = simulation.store.getState();
    const [{ world, furthestTick }] = simulation.frames();
    const at = `after act ${i}, ${act.do}, at tick ${world.tick}`;
    const recording = simulation.recording();
    const known = straight(recording, furthestTick, world.tick);
    if (fingerprint(world) !== known.print) throw new Error(`${at}: not the world that its recording leads to`);
    if (state.playing) return; // then it hears the news a few times a second
    if (state.shownTick !== world.tick || state.observation.tick !== world.tick) throw new Error(`${at}: old news`);
    if (JSON.stringify(state.events) !== JSON.stringify(world.events)) throw new Error(`${at}: old events`);
    if (JSON.stringify(state.knownEvents) !== JSON.stringify(known.events)) throw new Error(`${at}: other events`);
  });
}
