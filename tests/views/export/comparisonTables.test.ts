import { csvParse } from 'd3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { createDesk } from '../../../src/store/comparisonDesk.ts';
import { createSimulation } from '../../../src/store/simulation.ts';
import { COMPARISON_EXPORTS, makeComparisonFile } from '../../../src/views/export/comparisonTables.ts';
import { SHOWN_ROWS } from '../../../src/views/ledger/rows.ts';

beforeEach(() => void vi.stubGlobal('location', { href: 'https://bonedry.test/' }));
afterEach(() => void vi.unstubAllGlobals());

function desk() {
  const made = createDesk(
    createSimulation(parseScenario({}), () => 0),
    () => 0,
  );
  made.compare({ base: 'article', field: 'rollout.strategy', values: ['bleed', 'lockOut'] });
  made.store.getState().comparison?.seek(300);
  return made;
}
const [outcome, series] = COMPARISON_EXPORTS;

it('has every harm, good and cost of each run, which is better, and how to get there', () => {
  const made = desk();
  const { name, content } = makeComparisonFile(made, outcome);
  expect(name).toBe('bone-dry-the-article-comparison-0-05-00.csv');
  const rows = csvParse(String(content));
  expect(rows).toHaveLength(SHOWN_ROWS.length);
  const { runs } = made.store.getState().comparison?.store.getState() ?? { runs: [] };
  expect(runs[1].observation.ledger.cutOff).toBeGreaterThan(0);
  expect(rows[0]).toMatchObject({
    Entry: 'Cut off',
    Bleed: '0',
    'Lock out': String(runs[1].observation.ledger.cutOff),
    Better: 'Bleed',
    'Moment shown': '5:00',
    Difference: 'Strategy',
  });
  const other = createDesk(
    createSimulation(parseScenario({}), () => 0),
    () => 0,
  );
  expect(other.open(rows[0].Link)).toBeNull();
  expect(other.store.getState().setup).toEqual(made.store.getState().setup);
});

it('has the users of each run at every tick', () => {
  const made = desk();
  const rows = csvParse(String(makeComparisonFile(made, series).content));
  expect(rows).toHaveLength(2 * 301);
  const frames = made.store.getState().comparison?.frames() ?? [];
  const last = rows.filter(({ Tick }) => Tick === '300');
  expect(last.map(({ Run }) => Run)).toEqual(['Bleed', 'Lock out']);
  expect(last.map(({ Users }) => Number(Users))).toEqual(
    frames.map(({ world }) => world.servers.reduce((sum, { sessions }) => sum + sessions, 0)),
  );
});
