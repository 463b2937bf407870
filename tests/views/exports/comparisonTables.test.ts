import { csvParse } from 'd3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { createComparison } from '../../../src/store/comparison/comparison.ts';
import type { Asked } from '../../../src/store/comparison/judging.ts';
import { createLateComparisons } from '../../../src/store/comparison/lateComparisons.ts';
import type { Comparison } from '../../../src/store/comparison/state.ts';
import { createLateExercises } from '../../../src/store/exercises/lateExercises.ts';
import { openText } from '../../../src/store/sharing/openText.ts';
import { createShownView } from '../../../src/store/shownView.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import { startStudy } from '../../../src/study/index.ts';
import { COMPARISON_EXPORTS, makeComparisonFile } from '../../../src/views/exports/exports.ts';
import { LEDGER_ROWS } from '../../../src/views/ledger/rows.ts';
import { finished, shortScenario } from '../../study/kit.ts';

beforeEach(() => void vi.stubGlobal('location', { href: 'https://bonedry.test/' }));
beforeEach(() => void vi.stubGlobal('navigator', { hardwareConcurrency: 4 }));
afterEach(() => void vi.unstubAllGlobals());

function compared(): Comparison {
  const setup = { base: 'article', field: 'rollout.strategy', values: ['bleed', 'lockOut'] } as const;
  const made = createComparison(parseScenario({}), setup, () => 0);
  made.seek(300);
  return made;
}
const [outcome, series] = COMPARISON_EXPORTS;
const ASKED: Asked = { study: null, judges: 0, priority: 'people' };

it('has every harm, good and cost of each run, which is better, and how to get there', async () => {
  const made = compared();
  const { name, content } = makeComparisonFile(outcome, made, ASKED);
  expect(name).toBe('bone-dry-the-article-comparison-0-05-00.csv');
  const rows = csvParse(String(content));
  expect(rows).toHaveLength(LEDGER_ROWS.length);
  const { runs } = made.store.getState();
  expect(runs[1].observation.ledger.peopleHurt).toBeGreaterThan(0);
  expect(rows[0]).toMatchObject({
    Part: 'Who got hurt',
    Entry: 'People hurt',
    Bleed: '0',
    'Lock out': String(runs[1].observation.ledger.peopleHurt),
    Better: 'Bleed',
    'Moment shown': '5:00',
    Settings: 'All settings as in the article',
    Difference: 'Strategy',
    Verdict: '',
    'Judged by': 'To be judged by 100 crowds. What counts first: People',
  });
  const simulation = createSimulation(parseScenario({}), () => 0);
  const shown = createShownView();
  const comparisons = createLateComparisons(simulation, shown, () => 0);
  expect(
    await openText({ simulation, shown, comparisons, exercises: createLateExercises(() => 0) }, rows[0].Link),
  ).toEqual({ ok: true });
  expect(comparisons.loaded?.store.getState().comparison?.setup).toEqual(made.setup);
});

it('has the users of each run at every tick', () => {
  const made = compared();
  const rows = csvParse(String(makeComparisonFile(series, made, ASKED).content));
  expect(rows).toHaveLength(2 * 301);
  const last = rows.filter(({ Tick }) => Tick === '300');
  expect(last.map(({ Run }) => Run)).toEqual(['Bleed', 'Lock out']);
  expect(last.map(({ Users }) => Number(Users))).toEqual(
    made.frames().map(({ world }) => world.servers.reduce((sum, { sessions }) => sum + sessions, 0)),
  );
});

it('carries the verdict, and by what it is', async () => {
  const made = compared();
  made.seek(3_000);
  const told = (asked: Asked) => csvParse(String(makeComparisonFile(outcome, made, asked).content))[0];
  expect(told({ ...ASKED, priority: 'time' }).Verdict).toMatch(
    /^Locking out does better with this crowd: .* Bleeding: /,
  );
  const scenarios = ['bleed', 'lockOut'].map((strategy) =>
    shortScenario({ rollout: { strategy: strategy as 'bleed' } }),
  );
  const study = await finished(startStudy({ scenarios, seeds: { from: 1, count: 100 } }));
  expect(told({ ...ASKED, study, judges: 100 })).toMatchObject({
    Verdict: expect.stringMatching(/^Bleeding does better with all 100 crowds: /),
    'Judged by': 'Judged by 100 crowds. What counts first: People',
  });
});
