export { hasRoom, serves, type Way, waysOfNewUsers } from './balancer/destinations.ts';
export { panics } from './balancer/known.ts';
export { isStillSentUsers, stillSent } from './balancer/pool.ts';
export { beginTold } from './beginTold.ts';
export { type Distribution, type SessionLength, sessionLaw, survival } from './chance/sessionLength.ts';
export { SPREADS, type SpreadFacts } from './chance/spreads.ts';
export { applyCommand } from './commands/applyCommand.ts';
export { canBeSetAgain } from './commands/changeField.ts';
export { type Command, type CommandType, commandSchema } from './commands/command.ts';
export { commandMs } from './commands/commandWork.ts';
export { byForce } from './commands/force.ts';
export { copyWorld } from './copyWorld.ts';
export { buildWorld, createWorld } from './createWorld.ts';
export { fingerprint } from './fingerprint.ts';
export { HARMS, type Harm, harmsDone, isRepeated, usersHurt } from './ledger/harms.ts';
export { type Observation, observe } from './observe.ts';
export { standingObstacle } from './rollout/obstacles.ts';
export { planBack } from './rollout/planBack.ts';
export { isTimed, phaseIsComplete, secondsLeft } from './rollout/progress.ts';
export type { Allowed, Cost, ListName, Unit } from './scenario/allowed.ts';
export { type CurvePoint, curveFactor, curvePoints } from './scenario/curve.ts';
export { allowedBy, type Facts } from './scenario/field.ts';
export { offeredLoad, peakArrivalRate, totalCapacity, visitsPerUser } from './scenario/load.ts';
export { parseScenario } from './scenario/parse.ts';
export {
  modifiedSwitches,
  PRODUCTS,
  type Product,
  type ProductName,
  type Source,
  type Switch,
} from './scenario/products.ts';
export type { Scenario, ScenarioInput } from './scenario/scenario.ts';
export { type FieldValue, type ListValue, valueAt } from './scenario/scenario.ts';
export { type Problem, ScenarioError } from './scenario/scenarioError.ts';
export { allFields, fieldFacts } from './scenario/schema.ts';
export { MAX_SERVERS, serverName } from './scenario/serverNames.ts';
export { unusual } from './scenario/unusual.ts';
export { isLive, withField } from './scenario/withField.ts';
export { MOST_WORK, type Work, workOf } from './scenario/work.ts';
export { comfortableLoad } from './servers/comfort.ts';
export { breaksOld } from './servers/migration.ts';
export { STRATEGIES, STRATEGY_NAMES, type StrategyName } from './strategies/index.ts';
export { resolveFenceposts } from './strategies/kubernetes.ts';
export {
  type EntryAction,
  type ExitCondition,
  goesBack,
  type Phase,
  type PhaseKind,
  type Plan,
} from './strategies/plan.ts';
export { playRollout, tick } from './tick.ts';
export { type Slots, tellTick } from './told/tellTick.ts';
export { type Change, CUT, type Told } from './told/told.ts';
export { type Activity, activity, cartFrom, orderFrom } from './users/shopper.ts';
export { type EventKind, eventKind, type OngoingHarm, type ServerAct, type SimEvent } from './world/events.ts';
export type { Ledger, People } from './world/ledger.ts';
export type { Obstacle } from './world/obstacle.ts';
export { visitsOf } from './world/person.ts';
export type { Outcome, Refusal } from './world/refusal.ts';
export { currentPhase, hasPods, isOver, type RolloutStatus } from './world/rollout.ts';
export type { Seen, SeenServer, SeenWorld } from './world/seen.ts';
export { NEVER as NEVER_RETURNED, type Server, type ServerStatus } from './world/server.ts';
export { BOUND_FOR_EVER, BOUND_UNSEEN, type Sessions } from './world/sessions.ts';
export { type Site, siteOf } from './world/site.ts';
export { EXIT, EXIT_KINDS, type ExitKind, type Exits, type Fallen, type Move } from './world/traces.ts';
export type { UserLaw } from './world/userLaw.ts';
export type { World } from './world/world.ts';
