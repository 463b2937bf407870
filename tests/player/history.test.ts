import { describe, expect, it } from 'vitest';
import { applyCommand, createWorld, parseScenario, tick, type World } from '../../src/engine/index.ts';
import { bucketAt, bucketEndTick, createHistory, type History, record } from '../../src/player/history.ts';

type Past = { users: number[]; total: number; serving: number };

function run(world: World, ticks: number): { history: History; past: Past[] } {
  const history = createHistory(world);
  const past: Past[] = [look(world)];
  for (let i = 0; i < ticks; i++) {
    tick(world);
    record(history, world);
    past.push(look(world));
  }
  return { history, past };
}

function look(world: World): Past {
  const users = world.servers.map(({ sessions }) => sessions);
  const serving = world.servers.reduce((sum, s) => sum + (s.status === 'inService' ? s.capacity : 0), 0);
  return { users, total: users.reduce((a, b) => a + b, 0), serving };
}

describe('a history', () => {
  it('keeps every tick of a short run as it was', () => {
    const { history, past } = run(createWorld(parseScenario({})), 600);

    expect(history).toMatchObject({ bucketTicks: 1, count: 601, tick: 600 });
    past.forEach(({ users, total, serving }, t) => {
      expect([history.last[2 * t], history.last[2 * t + 1]]).toEqual(users);
      expect(history.total.last[t]).toBe(total);
      expect(history.serving[t]).toBe(serving);
    });
  });

  it('has no capacity in service while a changed database breaks all who serve', () => {
    const world = createWorld(parseScenario({ rollout: { schemaChange: 'breaking', balancedSeconds: 10 } }));
    const history = createHistory(world);
    while (world.servers[0].status !== 'testing') {
      tick(world);
      record(history, world);
    }
    expect(world.servers[1].status).toBe('inService');
    expect(history.serving[bucketAt(history, world.tick)]).toBe(0);
    expect(history.serving[bucketAt(history, 20)]).toBe(world.servers[1].capacity);
  });

  it.each([4_095, 4_096, 16_384, 40_001])(
    'keeps the smallest, largest and last number of users of every bucket over %i ticks, in bounded memory',
    (ticks) => {
      const { history, past } = run(createWorld(parseScenario({})), ticks);

      const room = history.total.last.length;
      expect(room).toBeLessThanOrEqual(16_384);
      expect(history.count).toBeLessThanOrEqual(room);
      expect(history.last).toHaveLength(2 * room);
      expect(bucketAt(history, ticks)).toBe(history.count - 1);
      for (let b = 0; b < history.count; b++) {
        const inside = past.slice(b * history.bucketTicks, (b + 1) * history.bucketTicks);
        const end = inside.at(-1) as Past;
        expect(bucketEndTick(history, b)).toBe(b * history.bucketTicks + inside.length - 1);
        for (const s of [0, 1]) {
          const users = inside.map((moment) => moment.users[s]);
          const cell = 2 * b + s;
          expect([history.min[cell], history.max[cell], history.last[cell]]).toEqual([
            Math.min(...users),
            Math.max(...users),
            end.users[s],
          ]);
        }
        const totals = inside.map(({ total }) => total);
        expect([history.total.min[b], history.total.max[b]]).toEqual([Math.min(...totals), Math.max(...totals)]);
        expect(history.serving[b]).toBe(end.serving);
      }
    },
  );

  it('records each phase that lasted as a band, without a gap', () => {
    const { history } = run(createWorld(parseScenario({})), 3_000);

    expect(history.bands.map(({ kind }) => kind)).toEqual([
      'balanced',
      ...['drain', 'update', 'test', 'drain', 'update', 'test'],
      'done',
    ]);
    expect(history.bands[0].startTick).toBe(0);
    history.bands.slice(1).forEach((band, i) => {
      expect(band.startTick).toBe(history.bands[i].endTick);
    });
    expect(history.bands.at(-1)?.endTick).toBe(-1);
  });

  it('tells from when on a server has the new version, and who is on it', () => {
    const { history, past } = run(createWorld(parseScenario({})), 3_000);
    const update = history.bands.filter(({ kind }) => kind === 'update')[0];

    expect(history.version[2 * (update.startTick - 1)]).toBe(1);
    expect(history.version[2 * (update.endTick + 1)]).toBe(2);
    expect(history.updated.last[update.startTick]).toBe(0);
    expect(history.updated.last[3_000]).toBe(past[3_000].total);
  });

  it('takes a command at the present tick into the same bucket', () => {
    const world = createWorld(parseScenario({}));
    const { history } = run(world, 100);
    const before = world.servers[0].sessions;
    expect(applyCommand(world, { type: 'nextPhase', force: true }).ok).toBe(true);
    record(history, world);

    expect(history.count).toBe(101);
    expect([history.min[200], history.max[200], history.last[200]]).toEqual([0, before, 0]);
  });
});
