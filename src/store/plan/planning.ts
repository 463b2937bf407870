import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../../engine/index.ts';
import { TOOL_LIMITS, type ToolLimit, type ToolLimits } from '../../plan/deadlines.ts';
import { type Duration, durationLaw, durationOf } from '../../plan/duration.ts';
import { type Budget, clusterOf, type Plan, planned, USUAL_BUDGET } from '../../plan/plans.ts';
import { type Proposal, propose } from '../../plan/proposal.ts';
import type { Slices } from '../../player/slices.ts';
import { createSimulation } from '../simulation/simulation.ts';
import type { Simulation } from '../simulation/state.ts';
import { type Asked, ask, CROWDS } from './asked.ts';
import { inSlices } from './inSlices.ts';

/** What is worked out of a cluster before any crowd is asked. */
export type Worked = { proposal: Proposal; duration: Duration };

export type PlanState = {
  /** What is planned for: the draft's scenario, but for what plans decide. */
  cluster: Scenario;
  budget: Budget;
  /** How long the tools around it wait, in seconds; null for no limit. */
  limits: ToolLimits;
  /** Null until it is worked out for the first time; while it is `working` on another cluster, that of the one before. */
  worked: Worked | null;
  working: boolean;
  /** The plan that is proposed and those beside it, with their crowds; those beside it are asked after the first. */
  asked: readonly Asked[];
};

/** The plan for a cluster as it is made. */
export type Planning = {
  store: StoreApi<PlanState>;
  /** A run of the cluster that is never played: its settings are the plan's, with undo and faults as everywhere. */
  draft: Simulation;
  setBudget(budget: Budget): void;
  setLimit(name: ToolLimit, seconds: number | null): void;
  /** Takes over a cluster and a budget. */
  open(scenario: Scenario, budget: Budget): void;
  /** Simulates the cluster bled as a plan says, from its start. */
  watch(plan: Plan): void;
  /** Simulates a variant of the plan from its start. */
  watchVariant(variant: Scenario): void;
  /** Begins or goes on to ask crowds, for the scenario that is simulated where that has changed; the return value rests. */
  wake(): () => void;
};

/** What a part of the plan is shown for: the cluster bled by the plan that is proposed, and where all that is known of it stands. */
export type PartProps = { scenario: Scenario; planning: Planning };

/** How long a change must stand before anything is worked out. */
const SETTLED_MS = 200;
/** Crowds of the first plan after which the others are asked. */
const FIRST = 100;

/** Plans for what is simulated. `now` reads a clock in milliseconds. */
export function createPlanning(simulation: Simulation, now: () => number): Planning {
  let seen = simulation.store.getState().next;
  const draft = createSimulation(seen, now, simulation.preparing);
  const store = createStore<PlanState>(() => ({
    cluster: clusterOf(seen),
    budget: USUAL_BUDGET,
    limits: usualLimits(),
    worked: null,
    working: false,
    asked: [],
  }));
  let stopWork = (): void => {};

  const end = (): void => {
    stopWork();
    for (const { study } of store.getState().asked) study.cancel();
  };
  const beginAnew = (delayMs: number): void => {
    end();
    const { cluster, budget } = store.getState();
    store.setState({ working: true, asked: [] });
    stopWork = inSlices(
      workOut(cluster, budget),
      (worked) => {
        store.setState({ worked, working: false });
        stopWork = askAll(cluster, worked.proposal);
      },
      delayMs,
    );
  };
  /** Asks about the plan that is proposed, and then about those beside it. */
  const askAll = (cluster: Scenario, { best, others }: Proposal): (() => void) => {
    const first = ask(cluster, best.plan, CROWDS.best);
    store.setState({ asked: [first] });
    return first.study.store.subscribe(({ results, status }) => {
      if (store.getState().asked.length > 1 || (results[0].length < FIRST && status !== 'done')) return;
      store.setState({ asked: [first, ...others.map((plan) => ask(cluster, plan, CROWDS.others))] });
    });
  };
  const follow = (): void => {
    const { next } = simulation.store.getState();
    if (next === seen) return;
    seen = next;
    draft.load(next);
  };
  draft.store.subscribe(({ next }, before) => {
    if (next === before.next) return;
    const cluster = clusterOf(next);
    if (JSON.stringify(cluster) === JSON.stringify(store.getState().cluster)) return;
    store.setState({ cluster });
    beginAnew(SETTLED_MS);
  });

  /** As it is shown first, and whether by hand, is the draft's. */
  const watchVariant = (variant: Scenario): void => {
    const { mode, balancedSeconds } = draft.store.getState().next.rollout;
    simulation.load({ ...variant, rollout: { ...variant.rollout, mode, balancedSeconds } });
  };

  return {
    store,
    draft,
    setBudget: (budget) => {
      store.setState({ budget });
      beginAnew(0);
    },
    setLimit: (name, seconds) => store.setState(({ limits }) => ({ limits: { ...limits, [name]: seconds } })),
    open: (scenario, budget) => {
      store.setState({ budget });
      draft.load(scenario);
      beginAnew(0);
    },
    watch: (plan) => watchVariant(planned(clusterOf(draft.store.getState().next), plan)),
    watchVariant,
    wake: () => {
      follow();
      const { worked, working, asked } = store.getState();
      if (worked === null && !working) beginAnew(0);
      for (const { study } of asked) study.resume();
      const stop = simulation.store.subscribe(follow);
      return () => {
        stop();
        for (const { study } of store.getState().asked) study.pause();
      };
    },
  };
}

function* workOut(cluster: Scenario, budget: Budget): Slices<Worked> {
  const proposal = yield* propose(cluster, budget);
  const duration = durationOf(yield* durationLaw(cluster, proposal.best.plan));
  return { proposal, duration };
}

const usualLimits = (): ToolLimits =>
  Object.fromEntries(Object.entries(TOOL_LIMITS).map(([name, { seconds }]) => [name, seconds])) as ToolLimits;
