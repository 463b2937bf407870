import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../../../src/engine/index.ts';
import { chooseLanes, shownShare } from '../../../../src/views/timeline/layout/lanes.ts';
import { sumsInTurn, turnsOf } from '../../../../src/views/timeline/layout/turns.ts';
import { frameAfter, playerAt } from '../run.ts';

const lanesAfter = (ticks: number, input: ScenarioInput = {}) => {
  const { world, history } = frameAfter(ticks, input);
  const chosen = chooseLanes(world, history);
  return { world, history, ...chosen, share: shownShare(world, history, chosen.lanes) };
};
const servers = (count: number, capacity = 120) => ({ servers: Array.from({ length: count }, () => ({ capacity })) });

describe('the lanes', () => {
  it('are one a server up to four', () => {
    for (const count of [1, 2, 4]) {
      const { world, history, lanes } = lanesAfter(300, servers(count));
      expect(lanes.map((lane) => lane.servers)).toEqual(Array.from({ length: count }, (_, s) => [s]));
      const now = lanes.map(({ users }) => users.last(history.count - 1));
      expect(now).toEqual(world.servers.map(({ sessions }) => sessions));
    }
  });

  it('are those whose turn it is and the others where there are more: all users are in one of them at any time', () => {
    const { world, history, lanes, lanesOf } = lanesAfter(1_500, { ...servers(12), rollout: { batchSize: 3 } });
    const [inTurn, others] = lanes;
    expect(inTurn.servers).toHaveLength(3);
    expect([inTurn.capacity, others.capacity]).toEqual([360, 1_080]);
    expect([inTurn.room, others.room]).toEqual([360, 1_080]);
    for (let b = 0; b < history.count; b++) {
      expect(inTurn.users.last(b) + others.users.last(b)).toBe(history.total.last[b]);
      expect(Number(inTurn.updated?.last(b)) + Number(others.updated?.last(b))).toBe(history.updated.last[b]);
    }
    const held = (some: readonly number[]) => some.reduce((sum, s) => sum + world.servers[s].sessions, 0);
    expect(inTurn.users.last(history.count - 1)).toBe(held(inTurn.servers));
    expect(lanesOf([inTurn.servers[0]], 1_500)).toEqual([0]);
    expect(lanesOf([others.servers[0]], 1_500)).toEqual([1]);
    expect(lanesOf([0], 100)).toEqual([0]);
  });

  it('show each batch’s own bleed in its turn', () => {
    const { history, lanes } = lanesAfter(3_000, { ...servers(6) });
    const bleeds = history.bands.filter(({ kind, endTick }) => kind === 'drain' && endTick > 0);
    expect(bleeds.length).toBeGreaterThan(2);
    for (const { servers: of, startTick, endTick } of bleeds) {
      for (const tick of [startTick, endTick - 1]) {
        expect(lanes[0].users.last(tick)).toBe(history.last[tick * history.servers + of[0]]);
      }
    }
  });

  it('count as new only who is on the new version', () => {
    const { history, lanes } = lanesAfter(3_000);
    const [alice] = lanes;
    const updated = Number(history.bands.find(({ kind }) => kind === 'update')?.endTick);
    expect(alice.updated?.last(updated - 1)).toBe(0);
    expect(alice.users.last(2_999)).toBeGreaterThan(0);
    expect(alice.updated?.last(2_999)).toBe(alice.users.last(2_999));
  });

  it('sum what is new only, and the same as if all were summed anew', () => {
    const player = playerAt(300, parseScenario(servers(12)));
    const sums = () => {
      const { world, history } = player.sight();
      const turns = turnsOf(history, world.rollout.plan);
      return [history, { ...history }].map((of) => {
        const { users, updated } = sumsInTurn(of, turns);
        return [users.slice(0, of.count), updated.slice(0, of.count)];
      });
    };
    for (const ticks of [300, 1_000, 1_001, 20_000, 40_000]) {
      player.playTo(ticks);
      const [grown, anew] = sums();
      expect(grown).toEqual(anew);
    }
  });

  it('are whole where survivors will fill more than 35 % of them, else torn off above all users', () => {
    expect(lanesAfter(600).share).toBe(1);
    expect(lanesAfter(0, servers(2, 2_000)).share).toBeCloseTo((1.6 * 60) / 2_000, 9);
    const { share, history, lanes } = lanesAfter(2_000, servers(2, 2_000));
    const most = Math.max(...history.max.slice(0, history.count * 2));
    expect(share * lanes[0].capacity).toBeGreaterThanOrEqual(most);
  });
});
