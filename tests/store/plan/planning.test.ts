import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { createPlanning } from '../../../src/store/plan/planning.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';

beforeEach(() => void vi.stubGlobal('navigator', { hardwareConcurrency: 2 }));
afterEach(() => void vi.useRealTimers());

function planned() {
  const simulation = createSimulation(parseScenario({}), () => 0);
  const planning = createPlanning(simulation, () => 0);
  return { simulation, planning, state: () => planning.store.getState() };
}

describe('the plan', () => {
  it('is proposed, held against crowds, and then set beside two others', async () => {
    const { planning, state } = planned();
    const sleep = planning.wake();
    await vi.waitFor(() => expect(state().asked).toHaveLength(3), { timeout: 60_000 });
    const [first, ...others] = state().asked;
    expect(first.plan).toEqual(state().worked?.proposal.best.plan);
    expect(first.study.store.getState().results[0].length).toBeGreaterThanOrEqual(40);
    expect(others.map(({ plan }) => plan)).not.toContainEqual(first.plan);
    sleep();
    for (const { study } of state().asked) {
      expect(study.store.getState().status).toMatch(/paused|done/);
      study.cancel();
    }
  });

  it('asks no crowd while nobody looks, though the plan was begun before', async () => {
    const { planning, state } = planned();
    planning.wake()();
    await vi.waitFor(() => expect(state().asked).toHaveLength(1), { timeout: 60_000 });
    const [{ study }] = state().asked;
    expect(study.store.getState().status).toBe('paused');
    expect(study.store.getState().done).toBe(0);
    study.cancel();
  });

  it('follows what is simulated, and watching it changes nothing of its cluster', () => {
    // What is asked of crowds does not matter here, and must not outlast the test.
    vi.useFakeTimers();
    const { simulation, planning, state } = planned();
    const sleep = planning.wake();
    simulation.load(parseScenario({ traffic: { arrivalRate: 0.2 } }));
    expect(state().cluster.traffic.arrivalRate).toBe(0.2);
    const { cluster } = state();
    planning.watch({ batchSize: 1, timeoutSeconds: 420 });
    expect(simulation.store.getState().next).toMatchObject({
      traffic: { arrivalRate: 0.2 },
      balancer: { drainTimeoutSeconds: 420, onDrainTimeout: 'cut' },
    });
    expect(state().cluster).toEqual(cluster);
    sleep();
  });

  it('begins at an hour with as many arrivals at peak, and undo takes that back', () => {
    vi.useFakeTimers();
    const { planning, state } = planned();
    planning.startAt(3);
    expect(state()).toMatchObject({
      hour: 3,
      cluster: { traffic: { curve: { kind: 'day', startHour: 3 }, arrivalRate: 0.25 } },
    });
    planning.draft.undo();
    expect(state()).toMatchObject({
      hour: null,
      cluster: { traffic: { curve: { kind: 'constant' }, arrivalRate: 0.5 } },
    });
  });

  it('forgets the week of a log with its traffic, and keeps it when the plan is watched', () => {
    vi.useFakeTimers();
    const { simulation, planning, state } = planned();
    const sleep = planning.wake();
    const week = Array.from({ length: 168 }, (_, hour) => 10 + hour);
    planning.open({ scenario: parseScenario({}), budget: state().budget, week, hour: 5 });
    planning.watch({ batchSize: 1, timeoutSeconds: 420 });
    expect(state().week).toEqual(week);
    simulation.load(parseScenario({ traffic: { arrivalRate: 3 } }));
    expect(state().week).toBeNull();
    sleep();
  });
});
