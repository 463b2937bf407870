import { describe, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { engineVersion } from '../../../src/player/recording/engineVersion.ts';
import { createLateComparisons } from '../../../src/store/comparison/lateComparisons.ts';
import { createLateExercises } from '../../../src/store/exercises/lateExercises.ts';
import { openFile, openText } from '../../../src/store/sharing/openText.ts';
import { createShownView } from '../../../src/store/shownView.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import { replicate, tallyOf, writeHead, writeReplication } from '../../../src/study/index.ts';
import { shortScenario } from '../../study/kit.ts';

function places() {
  const simulation = createSimulation(parseScenario({}), () => 0);
  const shown = createShownView();
  const comparisons = createLateComparisons(simulation, shown, () => 0);
  const opened = () => comparisons.loaded?.store.getState().opened;
  return { places: { simulation, shown, comparisons, exercises: createLateExercises(() => 0) }, opened };
}

const scenario = shortScenario({ name: 'Späte Nacht' });
/** The same lines over and over: as long a file as one likes. */
function study(crowds: number, engine = engineVersion()): string {
  const one = replicate(scenario, 1);
  const seeds = { from: 1, count: crowds };
  const lines = Array.from({ length: crowds }, (_, i) => writeReplication({ ...one, seed: i + 1 }));
  return `${[writeHead({ engine, scenario, seeds, limitSeconds: 60, shard: null }), ...lines].join('\n')}\n`;
}

describe('opening a study', () => {
  it('shows it where comparisons are, from a file of many pieces or from text', async () => {
    const whole = study(1_000);
    for (const open of [
      (where: ReturnType<typeof places>) => openFile(where.places, new File([whole], 'all.jsonl')),
      (where: ReturnType<typeof places>) => openText(where.places, whole),
    ]) {
      const where = places();
      expect(await open(where)).toEqual({ ok: true });
      expect(where.places.shown.getState().view).toBe('compare');
      expect(where.opened()?.head.scenario).toEqual(scenario);
      expect(where.opened()?.tally).toEqual(tallyOf(Array.from({ length: 1_000 }, () => replicate(scenario, 1))));
      expect(where.places.simulation.store.getState().notice).toBe(null);
    }
  });

  it('says that another version made it', async () => {
    const where = places();
    await openText(where.places, study(2, '00000000'));
    expect(where.places.simulation.store.getState().notice).toEqual({ type: 'otherEngine' });
  });

  it('says what is wrong with it, and leaves all as it is', async () => {
    const where = places();
    expect(await openText(where.places, study(3).slice(0, -30))).toEqual({
      ok: false,
      problem: { type: 'studyLine', line: 4 },
    });
    const file = new File([study(3)], 'all.jsonl');
    const slice = file.slice.bind(file);
    vi.spyOn(file, 'slice').mockImplementation((from = 0, to = 0) => {
      const part = slice(from, to);
      if (to < 1_000_000) part.text = () => Promise.reject(new Error('it is gone'));
      return part;
    });
    expect(await openFile(where.places, file)).toEqual({
      ok: false,
      problem: { type: 'unreadable', file: 'all.jsonl' },
    });
    expect(where.places.shown.getState().view).toBe('simulate');
    expect(where.opened() ?? null).toBe(null);
  });
});
