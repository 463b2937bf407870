import { parseScenario, type Scenario, type ScenarioInput } from '../../src/engine/index.ts';
import {
  createWork,
  type Order,
  type Question,
  type Replication,
  type Report,
  replicateTogether,
  type StartWorker,
  type Study,
} from '../../src/study/index.ts';

/** A rollout that is over after a few minutes, and so costs little. */
const SHORT = {
  traffic: { arrivalRate: 0.5, sessionLength: { meanSeconds: 20 } },
  rollout: { balancedSeconds: 5, updateSeconds: 5, testSeconds: 5 },
};

export function shortScenario(more: NonNullable<ScenarioInput> = {}): Scenario {
  return parseScenario({ ...SHORT, ...more, rollout: { ...SHORT.rollout, ...more.rollout } });
}

/** Two short scenarios that differ in their strategy. */
export const PAIR = [shortScenario(), shortScenario({ rollout: { strategy: 'lockOut' } })];

/** What a study must find, without any worker. */
export function expected({ scenarios, seeds }: Question): Replication[][] {
  const crowds = Array.from({ length: seeds.count }, (_, i) => replicateTogether(scenarios, seeds.from + i));
  return scenarios.map((_, s) => crowds.map((crowd) => crowd[s]));
}

/** Runs a study until it is over. */
export async function finished(study: Study): Promise<Study> {
  const { store } = study;
  if (store.getState().status !== 'done') {
    await new Promise<void>((resolve) => {
      const stop = store.subscribe(({ status }) => {
        if (status !== 'done') return;
        stop();
        resolve();
      });
    });
  }
  return study;
}

/** What a planted worker does with an order, in place of obeying it: nothing if it gives false. */
type Plant = (order: Order, hear: (report: Report) => void, nth: number) => boolean;

/**
 * Workers in this process, each `delay` milliseconds slower to answer; `plant` may keep the n-th of them from an order.
 * Counts those that were started, and those that were ended.
 */
export function plantedWorkers(plant: Plant = () => false, delay: (nth: number) => number = () => 0) {
  const count = { started: 0, ended: 0 };
  const startWorker: StartWorker = (hear) => {
    const nth = count.started++;
    const late = (act: () => void) => setTimeout(act, delay(nth));
    const breathe = () => Promise.resolve();
    const work = createWork({ hear: (report) => late(() => hear(report)), breathe, stretchMs: 1_000 });
    return {
      tell: (order) => late(() => plant(order, hear, nth) || work.obey(order)),
      end: () => {
        count.ended += 1;
        work.end();
      },
    };
  };
  return { startWorker, count };
}
