import {
  currentPhase,
  isStillSentUsers,
  phaseIsComplete,
  type Server,
  type SessionLength,
  secondsLeft,
  type World,
} from '../engine/index.ts';
import { forecastDry } from '../theory/index.ts';

/** When a server that is being bled should run dry: seconds from now, with an 80 % band; 0 when nobody is left, infinite while new users come. */
export type DrainForecast = { server: string; left: number; low: number; median: number; high: number };

/** The forecast that an operator could make from the ages of those who are still there. */
export function forecastDrain(world: World, server: Server): DrainForecast {
  const { tickSeconds } = world.scenario;
  // Whoever is away and will come back has the whole of a visit before them.
  const ages = new Float64Array(server.sessions + server.away);
  for (let i = 0; i < server.sessions; i++) {
    ages[i] = (world.tick - world.sessions.start[server.members[i]]) * tickSeconds;
  }
  const stay = stayOn(world);
  if (stay === null || isStillSentUsers(world, world.servers.indexOf(server)))
    return { server: server.name, left: server.sessions, ...ENDLESS };
  const forecast = forecastDry(ages, stay);
  return {
    server: server.name,
    left: server.sessions,
    low: forecast.quantile(0.1),
    median: forecast.quantile(0.5),
    high: forecast.quantile(0.9),
  };
}

const ENDLESS = { low: Infinity, median: Infinity, high: Infinity };

/**
 * How long users hold on to a server that drains: as long as they stay, with all their visits where some come back; only until
 * their next request where they are no longer bound to it. Null: for ever.
 */
function stayOn({ scenario }: World): SessionLength | null {
  const { sessionLength, thinkSeconds, returnProbability, awaySeconds } = scenario.traffic;
  if (!scenario.balancer.affinityWhileDraining) {
    const meanSeconds = 1 / (1 / sessionLength.meanSeconds + 1 / thinkSeconds);
    return { distribution: 'exponential', meanSeconds, spread: 1 };
  }
  if (returnProbability >= 1) return null;
  const visits = 1 / (1 - returnProbability);
  return { ...sessionLength, meanSeconds: visits * sessionLength.meanSeconds + (visits - 1) * awaySeconds };
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
  if (manual && (phaseIsComplete(world) || phase.exit === 'balancedSeconds')) {
    return { waitsFor: 'Waiting for you: Next phase.', seconds: null };
  }
  if (phase.exit === 'balancedSeconds') {
    return { waitsFor: 'The first server is taken soon.', seconds: exactly(Math.max(0, secondsLeft(world))) };
  }
  if (phase.exit === 'canarySeconds') {
    return { waitsFor: 'The canary is being watched.', seconds: exactly(Math.max(0, secondsLeft(world))) };
  }
  if (phase.exit === 'gone') {
    const ends = phase.servers.map((s) => Math.max(servers[s].deadlineTick, servers[s].stopsTick) - tick);
    return {
      waitsFor: 'Waiting for the old ones to be gone.',
      seconds: exactly(Math.max(0, ...ends) * scenario.tickSeconds),
    };
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
    const count = `${left} ${left === 1 ? 'user' : 'users'}`;
    const sent = until === Infinity && phase.servers.some((s) => isStillSentUsers(world, s));
    return {
      waitsFor: sent ? `${count} left, and new ones still come.` : `Waiting for ${count} to leave.`,
      seconds: { low: longest((d) => d.low), median: longest((d) => d.median), high: longest((d) => d.high) },
    };
  }
  const last = Math.max(0, ...phase.servers.map((s) => servers[s].timerTick - tick));
  const starts = phase.servers.some((s) => servers[s].status === 'starting');
  return {
    waitsFor: starts ? 'Waiting for the new ones to start.' : WAITS[phase.exit],
    seconds: exactly(last * scenario.tickSeconds),
  };
}

const WAITS = {
  updated: 'Waiting for the update to finish.',
  tested: 'Waiting for the test.',
  inService: 'Waiting for the warm-up.',
};

const exactly = (seconds: number) => ({ low: seconds, median: seconds, high: seconds });
