import { currentPhase, phaseIsComplete, type Server, type World } from '../engine/index.ts';
import { forecastDry } from '../theory/index.ts';

/** When a server that is being bled should run dry: seconds from now, with an 80 % band; NaN-free, 0 when nobody is left. */
export type DrainForecast = { server: string; left: number; low: number; median: number; high: number };

/** The forecast that an operator could make from the ages of those who are still there. */
export function forecastDrain(world: World, server: Server): DrainForecast {
  const { tickSeconds, traffic } = world.scenario;
  const ages = new Float64Array(server.sessions);
  for (let i = 0; i < server.sessions; i++) {
    ages[i] = (world.tick - world.sessions.start[server.members[i]]) * tickSeconds;
  }
  const forecast = forecastDry(ages, traffic.sessionLength);
  return {
    server: server.name,
    left: server.sessions,
    low: forecast.quantile(0.1),
    median: forecast.quantile(0.5),
    high: forecast.quantile(0.9),
  };
}

/** A forecast for each server that is being bled. */
export function forecastDrains(world: World): DrainForecast[] {
  return world.servers.filter(({ status }) => status === 'draining').map((server) => forecastDrain(world, server));
}

/** Why the current phase is not over, and how long it should still take. */
export type PhaseOutlook = {
  waitsFor: string;
  /** Expected seconds still to go, or null when nobody can know. */
  seconds: { low: number; median: number; high: number } | null;
};

/** What the current phase is waiting for. */
export function phaseOutlook(world: World, drains: DrainForecast[]): PhaseOutlook {
  const { rollout, scenario, tick, servers } = world;
  const phase = currentPhase(world);
  if (phase.exit === 'never') return { waitsFor: '', seconds: null };
  if (rollout.reason !== null) return { waitsFor: rollout.reason, seconds: null };
  const manual = scenario.rollout.mode === 'manual';
  if (manual && (phaseIsComplete(world) || phase.kind === 'balanced')) {
    return { waitsFor: 'Waiting for you: Next phase.', seconds: null };
  }
  if (phase.exit === 'balancedSeconds') {
    const left = scenario.rollout.balancedSeconds - (tick - rollout.phaseTick) * scenario.tickSeconds;
    return { waitsFor: 'The first server is taken soon.', seconds: exactly(Math.max(0, left)) };
  }
  if (phase.exit === 'dry') {
    const here = drains.filter(({ server }) => phase.servers.some((s) => servers[s].name === server));
    const left = here.reduce((sum, drain) => sum + drain.left, 0);
    const deadline = Math.min(...phase.servers.map((s) => servers[s].deadlineTick).filter((t) => t >= 0));
    const until =
      Number.isFinite(deadline) && scenario.balancer.onDrainTimeout === 'cut'
        ? (deadline - tick) * scenario.tickSeconds
        : Infinity;
    const longest = (pick: (drain: DrainForecast) => number) => Math.min(until, Math.max(0, ...here.map(pick)));
    return {
      waitsFor: `Waiting for ${left} ${left === 1 ? 'user' : 'users'} to leave.`,
      seconds: { low: longest((d) => d.low), median: longest((d) => d.median), high: longest((d) => d.high) },
    };
  }
  const last = Math.max(0, ...phase.servers.map((s) => servers[s].timerTick - tick));
  return { waitsFor: WAITS[phase.exit], seconds: exactly(last * scenario.tickSeconds) };
}

const WAITS = {
  updated: 'Waiting for the update to finish.',
  tested: 'Waiting for the test.',
  inService: 'Waiting for the warm-up.',
};

const exactly = (seconds: number) => ({ low: seconds, median: seconds, high: seconds });
