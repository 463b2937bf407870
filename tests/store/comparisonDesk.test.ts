import { expect, it } from 'vitest';
import { parseScenario } from '../../src/engine/index.ts';
import { createDesk } from '../../src/store/comparisonDesk.ts';
import { createSimulation } from '../../src/store/simulation.ts';

function desk() {
  const simulation = createSimulation(parseScenario({}), () => 0);
  return { simulation, desk: createDesk(simulation, () => 0) };
}
const tickOf = ({ frame }: ReturnType<typeof createSimulation>) => frame().world.tick;

it('lets time pass only in the view that is shown', () => {
  const page = desk();
  page.simulation.play();
  for (let i = 0; i < 60; i++) page.desk.advance(1 / 60);
  const stood = tickOf(page.simulation);
  expect(stood).toBeGreaterThan(0);
  page.desk.show('compare');
  const { comparison } = page.desk.store.getState();
  comparison?.play();
  for (let i = 0; i < 60; i++) page.desk.advance(1 / 60);
  expect(tickOf(page.simulation)).toBe(stood);
  expect(comparison?.store.getState().tick).toBeGreaterThan(0);
  page.desk.show('simulate');
  for (let i = 0; i < 60; i++) page.desk.advance(1 / 60);
  expect(tickOf(page.simulation)).toBeGreaterThan(stood);
});

it('keeps the comparison while the simulation is shown', () => {
  const page = desk();
  page.desk.show('compare');
  const { comparison } = page.desk.store.getState();
  comparison?.seek(50);
  page.desk.show('simulate');
  page.desk.show('compare');
  expect(page.desk.store.getState().comparison).toBe(comparison);
});

it('compares from the simulation’s present moment', () => {
  const page = desk();
  page.simulation.seek(150);
  page.desk.draftFromHere();
  const { draft, view } = page.desk.store.getState();
  expect(view).toBe('compare');
  page.desk.compare(draft as NonNullable<typeof draft>);
  const { comparison } = page.desk.store.getState();
  expect(comparison?.startTick).toBe(150);
  const cut = comparison?.store.getState().runs.map(({ observation }) => observation.ledger.cutOff) ?? [];
  expect(cut[0]).toBe(0);
  expect(cut[1]).toBeGreaterThan(0);
});
