import { copyWorld, createWorld, fingerprint, parseScenario, tick, type World } from '../../src/engine/index.ts';
import { alternate, once, summary } from './measure.ts';
import { ms, type Report } from './report.ts';

const TICKS = 1_000;

/** A million users on the site, a thousand coming and a thousand going in each tick. */
export function million(): Report {
  const scenario = parseScenario({
    traffic: { arrivalRate: 1_000, sessionLength: { meanSeconds: 1_000 } },
    balancer: { routing: 'leastSessions' },
    servers: [{ capacity: 1_000_000 }, { capacity: 1_000_000 }],
    rollout: { mode: 'manual' },
  });
  const world = createWorld(scenario);
  tick(world, 200);
  const ticks = summary(Array.from({ length: TICKS }, () => once(() => tick(world))));
  const whole = alternate(
    {
      create: () => createWorld(scenario),
      copy: () => copyWorld(world),
      fingerprint: () => fingerprint(world),
    },
    5,
  );
  return {
    title: `${sessionsOn(world).toLocaleString('en')} sessions at once, λ = 1,000/s, ticks of a second`,
    columns: ['', 'fastest', 'median'],
    rows: [
      ['one tick', ms(ticks.min), ms(ticks.median)],
      ['createWorld', ms(whole.create.min), ms(whole.create.median)],
      ['copyWorld', ms(whole.copy.min), ms(whole.copy.median)],
      ['fingerprint', ms(whole.fingerprint.min), ms(whole.fingerprint.median)],
      ['bytes a session, room to grow included', (bytesOf(world) / sessionsOn(world)).toFixed(1), ''],
    ],
  };
}

function sessionsOn(world: World): number {
  return world.servers.reduce((sum, server) => sum + server.sessions, 0);
}

/** Bytes of all typed arrays in it. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0);
}
