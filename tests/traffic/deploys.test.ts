import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput, type ServerStatus } from '../../src/engine/index.ts';
import { dryQuantileGivenUsers } from '../../src/theory/index.ts';
import { type Out, type Reading, readLog } from '../../src/traffic/index.ts';
import { textChunks } from './logs/chunks.ts';
import { requestsOf, type Watched, watch } from './logs/rollout.ts';
import { MONDAY } from './logs/truths.ts';
import { writeLog } from './logs/writers.ts';

const THINK = 8;
const RATE = 0.8;
const SCENARIO = {
  seed: 11,
  traffic: { arrivalRate: RATE, sessionLength: { meanSeconds: 180 }, thinkSeconds: THINK },
  servers: [{ capacity: 1_000 }, { capacity: 1_000 }, { capacity: 1_000 }],
  balancer: { routing: 'random' },
  rollout: { balancedSeconds: 1_800, updateSeconds: 120, testSeconds: 60 },
} satisfies ScenarioInput;
const TICKS = 7_500;
const NAMES = ['Alice', 'Bob', 'Carol'];

/** A pause of this mean is longer with a chance of 1 in 10,000 only. */
const longest = (mean: number): number => mean * Math.log(10_000);
/** Between two new sessions of a server. */
const ARRIVAL = longest(NAMES.length / RATE);

async function replayed(input: ScenarioInput): Promise<Watched & { outs: Out[]; reading: Reading }> {
  const watched = watch(input, TICKS);
  const reading = await readLog(textChunks(writeLog('haproxy', requestsOf(watched, MONDAY))));
  expect(reading.staysOnServer).toBe(true);
  expect(reading.deploys).toHaveLength(1);
  return { ...watched, reading, outs: reading.deploys[0].outs };
}

/** When a server first was so, in seconds since 1970. */
const firstTime = ({ statuses }: Watched, name: string, ...wanted: ServerStatus[]): number =>
  MONDAY + (statuses.find(({ server, status }) => server === name && wanted.includes(status))?.tick ?? Number.NaN);
const backTime = ({ statuses }: Watched, name: string): number =>
  MONDAY + (statuses.filter(({ server, status }) => server === name && status === 'inService')[1]?.tick ?? Number.NaN);

/** What was seen is at the moment, or a while before or after it of which more would be by a chance of 1 in 10,000. */
function expectWithin(seen: number | null, from: number, to: number): void {
  expect(seen).toBeGreaterThanOrEqual(from - 1);
  expect(seen).toBeLessThanOrEqual(to + 1);
}

describe('a deploy, read back from the log of a run', () => {
  it('has each server out, dry and back when it was, and nobody moved or cut', async () => {
    const run = await replayed(SCENARIO);
    expect(run.outs.map(({ server }) => server)).toEqual(NAMES);
    for (const out of run.outs) {
      const out0 = firstTime(run, out.server, 'draining');
      const dry = firstTime(run, out.server, 'drained', 'updating');
      const back = backTime(run, out.server);
      expectWithin(out.outSeconds, out0 - ARRIVAL, out0);
      expectWithin(out.drySeconds, dry - longest(THINK), dry);
      expectWithin(out.backSeconds, back, back + ARRIVAL);
      expectWithin(out.drainSeconds, dry - out0 - longest(THINK), dry - out0 + ARRIVAL);
      const there = run.stays.filter(
        ({ server, from, to }) => NAMES[server] === out.server && from <= out0 - MONDAY && to > out0 - MONDAY,
      ).length;
      // Whoever is on the last page is there for a while yet, by estimate.
      expect(Math.abs(out.there - there)).toBeLessThanOrEqual(
        3.29 * Math.sqrt(there * 2 * (THINK / 180)) + ARRIVAL * (1 / 180) * there,
      );
      expect([out.moved, out.cut]).toEqual([0, 0]);
      const { sessionLength } = parseScenario(run.reading.scenario).traffic;
      // From when nobody new came until the last page was read: what was foreseen by those who were there, but for 1 in 1,000.
      const took = (out.drainSeconds as number) + run.reading.lastPageSeconds;
      expect(took).toBeGreaterThan(dryQuantileGivenUsers(0.0005, out.there, sessionLength));
      expect(took).toBeLessThan(dryQuantileGivenUsers(0.9995, out.there, sessionLength) + ARRIVAL);
    }
  });

  it('has those cut off who were, by their requests that failed', async () => {
    const run = await replayed({
      ...SCENARIO,
      rollout: { ...SCENARIO.rollout, strategy: 'lockOut', updateSeconds: 300 },
    });
    expect(run.outs.map(({ server }) => server)).toEqual(NAMES);
    for (const out of run.outs) {
      const cut = run.stays.filter(({ server, isCut }) => isCut && NAMES[server] === out.server).length;
      expect(cut).toBeGreaterThan(15);
      expect(out.cut).toBe(cut);
      expect(out.moved).toBe(0);
    }
  });

  it('has those moved who asked elsewhere after it', async () => {
    const balancer = {
      routing: 'random',
      drainTimeoutSeconds: 60,
      onDrainTimeout: 'handOff',
      sessionState: 'shared',
    } as const;
    const run = await replayed({ ...SCENARIO, balancer });
    for (const out of run.outs) {
      const from = firstTime(run, out.server, 'draining');
      const leaving = run.stays.filter(
        ({ server, to }) => NAMES[server] === out.server && to + MONDAY >= from && to + MONDAY <= from + 120,
      );
      const moved = leaving.filter(({ user, server, to }) =>
        run.stays.some((next) => next.user === user && next.from === to && next.server !== server),
      ).length;
      expect(moved).toBeGreaterThan(10);
      // Some leave before they ask again.
      expect(out.moved).toBeLessThanOrEqual(moved);
      const asking = 180 / (180 + THINK);
      expect(out.moved).toBeGreaterThanOrEqual(asking * moved - 3.29 * Math.sqrt(moved * asking * (1 - asking)));
      expect(out.cut).toBe(0);
    }
  });

  it('is not seen where there was none', async () => {
    const requests = requestsOf(watch({ ...SCENARIO, rollout: { mode: 'manual' } }, TICKS), MONDAY);
    expect((await readLog(textChunks(writeLog('haproxy', requests)))).deploys).toEqual([]);
  });
});
