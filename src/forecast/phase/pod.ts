import { curveFactor, type SeenWorld, stillSent } from '../../engine/index.ts';
import { atTheLatest, both, logGone, memoryless, residual, type Survival, type TimeLaw } from '../../theory/index.ts';
import { visitsHere } from './here.ts';

/**
 * When a pod that is to go is gone: its users leave, or go elsewhere with their next request once it answers no more and the balancers
 * know it, or find another one at once; not before its preStop and the news of it are over, and at the latest when its grace is.
 */
export function podLaw(world: SeenWorld, index: number): TimeLaw {
  const { scenario, servers, tick, curve } = world;
  const { stopsTick, routedUntilTick, deadlineTick } = servers[index];
  const { traffic, balancer } = scenario;
  const secondsTo = (then: number): number => Math.max(0, then - tick) * scenario.tickSeconds;
  const stops = secondsTo(stopsTick);
  const least = Math.max(stops, secondsTo(routedUntilTick));
  const asked = memoryless(traffic.thinkSeconds);
  const bound = balancer.redispatch ? stops : least;
  const elsewhere: Survival = (t) => (balancer.affinityWhileDraining ? asked(t - bound) : 1);
  const stays = visitsHere(world, index).map((visit) => ({
    ...visit,
    still: both(visit.still, elsewhere),
    of: undefined,
  }));
  // New users come until the news has spread, or it answers no more.
  const { share, untilTick } = stillSent(world, index);
  const until = Math.min(stops, secondsTo(untilTick));
  const factor = curveFactor(curve.points, curve.period, tick * scenario.tickSeconds);
  const newUsers = traffic.arrivalRate * factor * share * traffic.sessionLength.meanSeconds;
  const { survival } = residual(traffic.sessionLength);
  const still = (t: number): number =>
    newUsers > 0 && until > 0 ? newUsers * (survival(t - until) - survival(t)) * asked(t - bound) : 0;
  const law: TimeLaw = {
    by: (t) => (t < least ? 0 : Math.exp(logGone(stays, t) - still(t))),
    atoms: [least],
    scale: traffic.thinkSeconds + least,
  };
  return deadlineTick < 0 ? law : atTheLatest(law, secondsTo(deadlineTick));
}
