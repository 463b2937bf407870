import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Told } from '../../../../src/embed/protocol.ts';
import { parseScenario } from '../../../../src/engine/index.ts';
import { createSimulation } from '../../../../src/store/simulation/simulation.ts';
import { tellNews } from '../../../../src/views/pages/embed/tellNews.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listening() {
  const simulation = createSimulation(parseScenario({ rollout: { strategy: 'lockOut' } }), () => 0);
  const told: Told[] = [];
  tellNews(simulation, (news) => told.push(news));
  const of = (event: Told['event']) => told.filter((news) => news.event === event).map(({ detail }) => detail);
  return { simulation, of };
}

it('ticks are told at most ten times a second, the last one always', () => {
  const { simulation, of } = listening();
  for (let tick = 1; tick <= 50; tick++) {
    simulation.seek(tick);
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(1_000);
  expect(of('tick').length).toBeLessThanOrEqual(11);
  expect(of('tick').at(-1)).toEqual({ tick: 50, seconds: 50, playing: false });
});

it('harms are told as they grow, and neither when time goes back nor when nobody is hurt', () => {
  const { simulation, of } = listening();
  simulation.seek(30);
  expect(of('harm')).toEqual([]);
  simulation.seek(100);
  const { cutOff } = simulation.store.getState().observation.ledger;
  expect(cutOff).toBeGreaterThan(0);
  expect(of('harm')).toMatchObject([{ tick: 100, harms: { cutOff } }]);
  simulation.seek(10);
  expect(of('harm')).toHaveLength(1);
});

it('each phase that is shown is told, and the end once', () => {
  const { simulation, of } = listening();
  for (let press = 0; press < 12; press++) simulation.stepPhase();
  const indices = of('phase').map((detail) => (detail as { index: number }).index);
  expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
  expect(of('phase').at(-1)).toMatchObject({ kind: 'done' });
  expect(of('done')).toHaveLength(1);
});
