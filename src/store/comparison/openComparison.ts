import { ScenarioError } from '../../engine/index.ts';
import { type Player, preparePlayer } from '../../player/player.ts';
import { RecordingError, type RecordingProblem } from '../../player/recording/recording.ts';
import { partOf, type Slices } from '../../player/slices.ts';
import type { Opening, Simulation } from '../simulation/state.ts';
import { prepareComparison, wishOf } from './comparison.ts';
import { asRun, readComparison, type SharedComparison } from './comparisonText.ts';
import type { Priority } from './prefer.ts';
import type { Comparison } from './state.ts';

/** Where it is shown, with what counts first where that was said. */
type Put = (comparison: Comparison, first: Priority | null) => void;

/** Opens the text of a comparison beside a simulation; calls `shown` at last. What is none leaves all as it is. */
export function openComparison(
  text: string,
  simulation: Simulation,
  now: () => number,
  put: Put,
  shown: () => void = () => {},
): Opening {
  try {
    const { shared, otherEngine } = readComparison(text);
    const { setup, base, tick, first } = shared;
    const problem: RecordingProblem = { type: 'broken', kind: 'comparison' };
    let opening: Opening = { ok: true };
    simulation.preparing.prepare(wishOf(base, setup), prepareShared(shared, now), {
      ready: ({ player, comparison }) => {
        if (player !== null) simulation.show(player, otherEngine);
        comparison.seek(tick);
        put(comparison, first);
        simulation.store.setState({ notice: otherEngine ? { type: 'otherEngine' } : null });
        shown();
      },
      failed: () => {
        opening = { ok: false, problem };
        simulation.store.setState({ notice: { type: 'problem', problem } });
      },
    });
    return opening;
  } catch (error) {
    if (error instanceof RecordingError) return { ok: false, problem: error.problem };
    if (!(error instanceof ScenarioError)) return { ok: false, problem: { type: 'broken', kind: 'comparison' } };
    const { field, value, allowed } = error;
    return { ok: false, problem: { type: 'comparedValue', problem: { field, value, allowed } } };
  }
}

/** A comparison, and the run that it is of: "my simulation" is then that one, where there is one. */
function prepareShared({ setup, base }: SharedComparison, now: () => number) {
  const comparing = prepareComparison(base, setup, now);
  return (function* (): Slices<{ player: Player | null; comparison: Comparison }> {
    const { length } = setup.values;
    const alone = setup.base === 'article';
    const first = alone ? 0 : 1 / (1 + length);
    const player = alone ? null : yield* partOf(0, first, preparePlayer(asRun(base), now));
    return { player, comparison: yield* partOf(first, 1, comparing) };
  })();
}
