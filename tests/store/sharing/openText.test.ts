import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { isLink } from '../../../src/player/recording/linkText.ts';
import { createLateComparisons } from '../../../src/store/comparison/lateComparisons.ts';
import { createLateExercises } from '../../../src/store/exercises/lateExercises.ts';
import { linkIn } from '../../../src/store/sharing/linkIn.ts';
import { openFile, openText } from '../../../src/store/sharing/openText.ts';
import { createShownView } from '../../../src/store/shownView.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';

const TEN_MILLION = 10_000_000;

function places() {
  const simulation = createSimulation(parseScenario({}), () => 0);
  const shown = createShownView();
  const comparisons = createLateComparisons(simulation, shown, () => 0);
  return { simulation, shown, comparisons, exercises: createLateExercises(() => 0) };
}

describe('ten million characters', () => {
  it.each([
    ['of a fragment', '#'.repeat(TEN_MILLION), { type: 'linkTooLong', kind: 'run' }],
    ['of parts of a fragment', `#${'run=1.&'.repeat(TEN_MILLION / 7)}`, { type: 'linkTooLong', kind: 'run' }],
    ['of one link', `#run=1.${'A'.repeat(TEN_MILLION)}`, { type: 'linkTooLong', kind: 'run' }],
    ['of blanks', ' '.repeat(TEN_MILLION), { type: 'noLink', kind: 'run' }],
    ['of a saved run', `{"format":1,"x":"${'x'.repeat(TEN_MILLION)}"}`, { type: 'textTooLong', kind: 'run' }],
    ['of a comparison', `{"compare":1,"x":"${'x'.repeat(TEN_MILLION)}"}`, { type: 'textTooLong', kind: 'comparison' }],
  ])('%s are refused, and leave the run as it is', async (_, text, problem) => {
    const all = places();
    const before = all.simulation.store.getState();
    expect(await openText(all, text)).toMatchObject({ ok: false, problem });
    expect(await openFile(all, new File([text], 'huge.json'))).toMatchObject({ ok: false });
    expect(all.simulation.store.getState()).toEqual(before);
  });

  it('are no link', () => {
    expect(isLink(`#run=1.${'A'.repeat(TEN_MILLION)}`)).toBe(false);
    expect(linkIn(' '.repeat(TEN_MILLION))).toBeNull();
  });
});
