import { describe, expect, it } from 'vitest';
import { type Health, healthOf, nextHealth } from '../../../src/store/simulation/health.ts';

const load = (sessions: number, status: 'inService' | 'draining' | 'down' = 'inService') => ({
  status,
  sessions,
  capacity: 100,
  comfortable: 80,
});
/** The health after each of these occupancies in turn. */
const run = (...occupancies: number[]) => {
  let health: Health | null = null;
  return occupancies.map((sessions) => {
    health = nextHealth(health, load(sessions));
    return health;
  });
};

describe('how a server does', () => {
  it('is fine below its comfortable load, slow above it, failing when full', () => {
    expect([0, 79, 80, 99, 100].map((sessions) => nextHealth(null, load(sessions)))).toEqual([
      'fine',
      'fine',
      'slow',
      'slow',
      'failing',
    ]);
  });

  it('does not flicker around a limit', () => {
    expect(run(79, 80, 79, 80, 76, 79, 81)).toEqual(['fine', ...Array(6).fill('slow')]);
    expect(run(100, 99, 100, 95, 94)).toEqual(Array(5).fill('failing'));
  });

  it('becomes better once it is clearly below the limit', () => {
    expect(run(100, 92, 75, 74)).toEqual(['failing', 'slow', 'slow', 'fine']);
  });

  it('is failing while it is down, whoever is on it', () => {
    expect(nextHealth('fine', load(3, 'down'))).toBe('failing');
  });

  it('may be slow but never full while it drains: it takes nobody', () => {
    expect(nextHealth(null, load(100, 'draining'))).toBe('slow');
  });

  it('of an empty cold server is fine', () => {
    expect(nextHealth(null, { ...load(0), comfortable: 0 })).toBe('fine');
  });

  it('is remembered by name, as servers come and go', () => {
    const server = { ...load(78), name: 'Bob', version: 1, away: 0 };
    expect(healthOf({ Bob: 'slow' }, [server])).toEqual({ Bob: 'slow' });
    expect(healthOf({ Alice: 'slow' }, [server])).toEqual({ Bob: 'fine' });
  });
});
