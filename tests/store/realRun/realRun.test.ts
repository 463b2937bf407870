import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import type { Player } from '../../../src/player/player.ts';
import { atOnce } from '../../../src/player/slices.ts';
import { createRealRun, realPlayer } from '../../../src/store/realRun/realRun.ts';
import { recordedIn } from '../../../src/traffic/findings.ts';
import { WHO } from '../../../src/traffic/formats/who.ts';
import { createLog, findingsOf, type Log, type Out } from '../../../src/traffic/index.ts';
import { goesOn } from '../../../src/traffic/sessions/sessions.ts';
import { requestsOf, watch } from '../../traffic/logs/rollout.ts';
import { MONDAY } from '../../traffic/logs/truths.ts';
import { writeLog } from '../../traffic/logs/writers.ts';

const IDLE_GAP = 1_800;
const site = (more: ScenarioInput): ScenarioInput => ({
  seed: 5,
  traffic: { arrivalRate: 0.8, sessionLength: { meanSeconds: 90 }, thinkSeconds: 8 },
  servers: [{ capacity: 1_000 }, { capacity: 1_000 }],
  balancer: { routing: 'random' },
  ...more,
});
const rollout = { balancedSeconds: 600, updateSeconds: 120, testSeconds: 60 } as const;
const SITES = {
  'bled until dry': site({ rollout }),
  'handed over': site({
    rollout,
    balancer: { routing: 'random', drainTimeoutSeconds: 40, onDrainTimeout: 'handOff', sessionState: 'shared' },
  }),
  'cut off': site({ rollout: { ...rollout, strategy: 'lockOut' } }),
};

function realOf(input: ScenarioInput) {
  const log = createLog();
  log.push(new TextEncoder().encode(writeLog('haproxy', requestsOf(watch(input, 2_700), MONDAY))));
  log.end();
  const { deploys, lastPageSeconds, scenario } = findingsOf(log);
  const recorded = recordedIn(log, {}, 0);
  if (recorded === null) throw new Error('no deploy was found');
  const real = { deploy: deploys[0], recorded, scenario: parseScenario(scenario), lastPageSeconds, kept: 1 };
  return { log, real, player: atOnce(realPlayer(real, () => 0)) };
}

/** Sessions on a server at a moment, counted by the log’s pieces alone. */
function sessionsOn(
  { visits, servers }: Log,
  name: string,
  outs: readonly Out[],
  lastPage: number,
  at: number,
): number {
  const { pieces } = visits;
  const { start, end, next, failed, who, server } = pieces;
  let users = 0;
  for (let i = 0; i < pieces.count; i++) {
    if (who[i] !== WHO.user || failed[i] === 1 || servers.names[server[i]] !== name || start[i] > at) continue;
    const reads = !goesOn(pieces, i, IDLE_GAP);
    const isOver = outs.some(
      (out) => out.server === name && out.drySeconds !== null && end[i] <= out.drySeconds && at >= out.drySeconds,
    );
    if (reads ? at < end[i] + lastPage && !isOver : at < start[next[i]]) users += 1;
  }
  return users;
}

const countsOf = (player: Player): Record<string, number> =>
  Object.fromEntries(player.sight().world.servers.map(({ name, sessions }) => [name, sessions]));

describe.each(Object.entries(SITES))('a real deploy, its users %s', (_, input) => {
  const { log, real, player } = realOf(input);
  const { deploy, recorded, lastPageSeconds } = real;
  const tickOf = (seconds: number | null): number => (seconds ?? Number.NaN) - recorded.fromSeconds;

  it('has at every moment those on each server whose sessions were there by the log', () => {
    for (let i = 0; i < 40; i++) {
      const tick = (i * 7_919) % player.lastTick;
      player.seek(tick);
      expect(player.sight().world.tick).toBe(tick);
      const counts = recorded.servers.map((name) => [
        name,
        sessionsOn(log, name, deploy.outs, lastPageSeconds, recorded.fromSeconds + tick),
      ]);
      expect(countsOf(player), `tick ${tick}`).toEqual(Object.fromEntries(counts));
    }
  });

  it('bleeds each server from the tick in which it was out until its last request, and tells who was moved and cut', () => {
    player.seek(player.lastTick);
    const { world, events } = player.sight();
    expect(deploy.outs.length).toBe(2);
    for (const { server, outSeconds, drySeconds, moved, cut } of deploy.outs) {
      const index = recorded.servers.indexOf(server);
      const [drain] = world.servers[index].drains;
      expect(drain.startedTick).toBe(Math.ceil(tickOf(outSeconds)));
      const told = (type: 'handedOff' | 'cutOff') =>
        events.reduce((sum, event) => (event.type === type && event.server === index ? sum + event.users : sum), 0);
      expect([told('handedOff'), told('cutOff')]).toEqual([moved, cut]);
      if (moved + cut === 0) expect(drain.endedTick).toBe(tickOf(drySeconds));
      else expect(drain.endedTick).toBeGreaterThanOrEqual(tickOf(drySeconds));
    }
    expect(world.servers.map(({ version }) => version)).toEqual([2, 2]);
  });

  it('plays to its end and no further, and then from its start again', () => {
    const run = createRealRun(player, real, () => 0);
    run.seek(player.lastTick - 2);
    run.play();
    run.advance(10);
    expect(run.store.getState()).toMatchObject({ playing: false, shownTick: player.lastTick });
    run.play();
    expect(run.store.getState()).toMatchObject({ playing: true, shownTick: 0 });
    run.pause();
    run.stepPhase();
    expect(run.frames()[0].world.rollout.plan[run.frames()[0].world.rollout.index].kind).toBe('drain');
  });
});
