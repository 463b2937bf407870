import { STRATEGIES } from '../strategies/index.ts';
import type { Strategy } from '../strategies/plan.ts';
import type { Allowed, Cost } from './allowed.ts';
import type { Scenario } from './scenario.ts';
import { ScenarioError } from './scenarioError.ts';
import { MOST_WORK, workOf } from './work.ts';

/** So many names are told where one of them is wanted. */
const NAMES_TOLD = 20;

/** What is wrong with a scenario although each field is right by itself; `before` is a sound one that it was made of. @throws ScenarioError */
export function refuseContradictions(scenario: Scenario, before?: Scenario): void {
  if (before === undefined || scenario.rollout !== before.rollout || !haveSameNames(scenario, before))
    refuseNames(scenario);
  refuseRollout(scenario);
  refusePoints(scenario);
  refuseQuantiles(scenario);
  refuseWork(scenario);
}

function haveSameNames({ servers }: Scenario, { servers: others }: Scenario): boolean {
  return (
    servers === others || (servers.length === others.length && servers.every(({ name }, i) => name === others[i].name))
  );
}

function refuse(field: string, value: unknown, allowed: Allowed): never {
  throw new ScenarioError(field, value, allowed);
}

function refuseNames({ servers, rollout }: Scenario): void {
  const { extra = [] }: Strategy = STRATEGIES[rollout.strategy];
  const added = new Set(extra.flatMap((call) => servers.map(({ name }) => call(name))));
  const seen = new Set<string>();
  servers.forEach(({ name }, i) => {
    if (seen.has(name)) refuse(`servers.${i}.name`, name, { type: 'otherName' });
    if (added.has(name)) refuse(`servers.${i}.name`, name, { type: 'freeName' });
    seen.add(name);
  });
  rollout.failures.forEach(({ server }, i) => {
    if (seen.has(server)) return;
    const names = servers.slice(0, NAMES_TOLD).map(({ name }) => name);
    refuse(`rollout.failures.${i}.server`, server, { type: 'server', names });
  });
}

function refuseRollout({ servers, rollout, balancer }: Scenario): void {
  const { batchSize, maxSurge, maxUnavailable } = rollout;
  if (batchSize > 1 && batchSize >= servers.length) {
    refuse('rollout.batchSize', batchSize, { type: 'smallerBatch', servers: servers.length });
  }
  if (isZero(maxSurge) && isZero(maxUnavailable)) {
    refuse('rollout.maxUnavailable', maxUnavailable, { type: 'unavailableWithoutSurge' });
  }
  const { drainKnownTo, balancers } = balancer;
  if (drainKnownTo > balancers) refuse('balancer.drainKnownTo', drainKnownTo, { type: 'atMostBalancers', balancers });
}

/** An explicit zero; "0%" comes to zero by itself, too. */
function isZero(amount: string): boolean {
  return Number(amount.replace('%', '')) === 0;
}

function refusePoints({ traffic: { curve } }: Scenario): void {
  curve.points.forEach(({ seconds }, i) => {
    if (i > 0 && seconds < curve.points[i - 1].seconds) {
      refuse(`traffic.curve.points.${i}.seconds`, seconds, { type: 'laterPoint' });
    }
  });
}

function refuseQuantiles({ traffic }: Scenario): void {
  const { quantiles = [1] } = traffic.sessionLength;
  const wrong = quantiles.findIndex(
    (seconds, i) => seconds < quantiles[i - 1] || (i === quantiles.length - 1 && seconds === 0),
  );
  if (wrong >= 0) {
    refuse(`traffic.sessionLength.quantiles.${wrong}`, quantiles[wrong], { type: 'risingLength' });
  }
}

/** Refuses what would choke a browser; what to lower is what the most hangs on. */
function refuseWork(scenario: Scenario): void {
  const { bytes, setUpMs, worstTickMs, users, away } = workOf(scenario);
  const { traffic, tickSeconds } = scenario;
  const tooMuch = (cost: Cost, amount: number, most: number): void => {
    if (amount <= most) return;
    const allowed: Allowed = { type: 'lessWork', cost, amount, most };
    const short = { ...scenario, tickSeconds: 1 };
    if (cost === 'tick' && tickSeconds > 1 && workOf(short).worstTickMs <= MOST_WORK.tickMs)
      refuse('tickSeconds', tickSeconds, allowed);
    if (cost !== 'tick' && away > users) refuse('traffic.awaySeconds', traffic.awaySeconds, allowed);
    refuse('traffic.arrivalRate', traffic.arrivalRate, allowed);
  };
  tooMuch('memory', bytes, MOST_WORK.bytes);
  tooMuch('setUp', setUpMs / 1_000, MOST_WORK.readyMs / 1_000);
  tooMuch('tick', worstTickMs / 1_000, MOST_WORK.tickMs / 1_000);
}
