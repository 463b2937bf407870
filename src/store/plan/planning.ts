import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../../engine/index.ts';
import { corrected } from '../../plan/corrected.ts';
import { type Duration, durationLaw, durationOf } from '../../plan/course/course.ts';
import { type Budget, clusterOf, type Plan, planned, USUAL_BUDGET } from '../../plan/course/plans.ts';
import { type TimeoutPoint, timeoutCurve } from '../../plan/curve.ts';
import { TOOL_LIMITS, type ToolLimit, type ToolLimits } from '../../plan/deadlines.ts';
import { found } from '../../plan/found.ts';
import { atHour, hourOf, type Week } from '../../plan/hours.ts';
import { othersBeside, type Proposal, propose } from '../../plan/proposal.ts';
import type { Findings } from '../../traffic/index.ts';
import { createSimulation } from '../simulation/simulation.ts';
import type { Simulation } from '../simulation/state.ts';
import { withTraffic } from '../traffic/withTraffic.ts';
import { type Asked, ask, CROWDS } from './asked.ts';
import { inSlices } from './inSlices.ts';
import type { SharedPlan } from './planText.ts';

/** What is worked out of a cluster before any crowd is asked. */
export type Worked = { proposal: Proposal; duration: Duration };

export type PlanState = {
  /** What is planned for: the draft's scenario, but for what plans decide. */
  cluster: Scenario;
  budget: Budget;
  /** New users by the hour of the week, out of a log; null without one. */
  week: Week;
  /** The hour at which it begins, of the day, or with a log of the week; null where none is chosen. */
  hour: number | null;
  /** How long the tools around it wait, in seconds; null for no limit. */
  limits: ToolLimits;
  /** Null until it is worked out for the first time; while it is `working` on another cluster, that of the one before. */
  worked: Worked | null;
  working: boolean;
  /** Whom other timeouts would hurt; null until that is worked out. */
  curve: readonly TimeoutPoint[] | null;
  /** The plan that is proposed and those beside it, with their crowds; those beside it are asked after the first. */
  asked: readonly Asked[];
};

/** The plan for a cluster as it is made. */
export type Planning = {
  store: StoreApi<PlanState>;
  /** A run of the cluster that is never played: its settings are the plan's, with undo and faults as everywhere. */
  draft: Simulation;
  setBudget(budget: Budget): void;
  /** Takes over a log's traffic and its week; `cluster` is what else was learnt from it, where that is more than its traffic. */
  takeLog(findings: Findings, cluster?: Scenario): void;
  /** Begins at an hour of the day, or with a log of the week; null: at peak all the time. */
  startAt(hour: number | null): void;
  setLimit(name: ToolLimit, seconds: number | null): void;
  /** Takes over a plan that was shared. */
  open(shared: SharedPlan): void;
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
/** Crowds that judge whether the plan holds that is proposed; then the others are asked. */
const FIRST = 40;

/** Plans for what is simulated. `now` reads a clock in milliseconds. */
export function createPlanning(simulation: Simulation, now: () => number): Planning {
  let seen = simulation.store.getState().next;
  const draft = createSimulation(seen, now, simulation.preparing);
  const store = createStore<PlanState>(() => ({
    cluster: clusterOf(seen),
    budget: USUAL_BUDGET,
    week: null,
    hour: hourOf(seen),
    limits: usualLimits(),
    worked: null,
    working: false,
    curve: null,
    asked: [],
  }));
  let stopWork = (): void => {};
  let isSeen = false;
  /** Crowds are asked while somebody looks. */
  const asking = (cluster: Scenario, plan: Plan, most: number): Asked => {
    const asked = ask(cluster, plan, most);
    if (!isSeen) asked.study.pause();
    return asked;
  };

  const end = (): void => {
    stopWork();
    for (const { study } of store.getState().asked) study.cancel();
  };
  const beginAnew = (delayMs: number): void => {
    end();
    const { cluster, budget } = store.getState();
    store.setState({ working: true, asked: [], curve: null });
    stopWork = inSlices(propose(cluster, budget), (proposal) => put(cluster, budget, proposal), delayMs);
  };
  /** Proposes a plan, and asks crowds whether it holds: first about it alone. */
  const put = (cluster: Scenario, budget: Budget, proposed: Proposal): void => {
    let proposal = proposed;
    const { plan } = proposal.best;
    stopWork = inSlices(durationLaw(cluster, plan), (law) => {
      // What would help needs its own crowds.
      const first = asking(cluster, plan, proposal.obstacle === null ? CROWDS.best : CROWDS.others);
      store.setState({ worked: { proposal, duration: durationOf(law) }, working: false, asked: [first] });
      const stopCurve = inSlices(timeoutCurve(cluster, plan), (curve) => store.setState({ curve }));
      const stopAsking = first.study.store.subscribe(({ results, status }) => {
        if (store.getState().asked.length > 1 || (results[0].length < FIRST && status !== 'done')) return;
        const better = corrected(cluster, budget, proposal, found(results[0]));
        if (better === null) {
          const others = othersBeside(cluster, plan);
          store.setState({ asked: [first, ...others.map((other) => asking(cluster, other, CROWDS.others))] });
        } else if (better.best === proposal.best) {
          proposal = better;
          store.setState(({ worked }) => ({ worked: worked && { ...worked, proposal } }));
        } else {
          end();
          put(cluster, budget, better);
        }
      });
      stopWork = () => {
        stopAsking();
        stopCurve();
      };
    });
  };
  const follow = (): void => {
    const { next } = simulation.store.getState();
    if (next === seen) return;
    seen = next;
    // The week is of the traffic that it came with.
    const isSame = JSON.stringify(next.traffic) === JSON.stringify(draft.store.getState().next.traffic);
    if (!isSame) store.setState({ week: null });
    draft.load(next);
  };
  draft.store.subscribe(({ next }, before) => {
    if (next === before.next) return;
    const cluster = clusterOf(next);
    if (JSON.stringify(cluster) === JSON.stringify(store.getState().cluster)) return;
    const sameHours = JSON.stringify(next.traffic.curve) === JSON.stringify(before.next.traffic.curve);
    store.setState(({ hour }) => ({ cluster, hour: sameHours ? hour : hourOf(next) }));
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
    takeLog: (findings, cluster = withTraffic(draft.store.getState().next, findings)) => {
      draft.load(cluster);
      store.setState({ week: findings.isEven ? null : findings.perHour });
    },
    startAt: (hour) => {
      draft.load(atHour(draft.store.getState().next, hour, store.getState().week));
      store.setState({ hour });
    },
    open: ({ scenario, budget, week, hour }) => {
      draft.load(scenario);
      store.setState({ budget, week, hour: week === null ? hourOf(scenario) : hour });
      beginAnew(0);
    },
    watch: (plan) => watchVariant(planned(clusterOf(draft.store.getState().next), plan)),
    watchVariant,
    wake: () => {
      isSeen = true;
      follow();
      const { worked, working, asked } = store.getState();
      if (worked === null && !working) beginAnew(0);
      for (const { study } of asked) study.resume();
      const stop = simulation.store.subscribe(follow);
      return () => {
        isSeen = false;
        stop();
        for (const { study } of store.getState().asked) study.pause();
      };
    },
  };
}

const usualLimits = (): ToolLimits =>
  Object.fromEntries(Object.entries(TOOL_LIMITS).map(([name, { seconds }]) => [name, seconds])) as ToolLimits;
