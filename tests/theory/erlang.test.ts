import { describe, expect, it } from 'vitest';
import { carriedLoad, erlangB } from '../../src/theory/erlang.ts';
import { CLOSED_FORM, expectNear, oracle } from '../oracle.ts';

describe('Erlang B', () => {
  it.each(oracle.b_erlang_b)('turns away the reference share of $a erlangs at $c places', (row) => {
    expectNear(erlangB(row.a, row.c), row.blocking, CLOSED_FORM);
    expectNear(carriedLoad(row.a, row.c), row.carried, CLOSED_FORM);
    expectNear(carriedLoad(row.a, row.c), row.mean_occupancy, CLOSED_FORM);
  });

  it('turns everybody away without places and nobody without load', () => {
    expect(erlangB(5, 0)).toBe(1);
    expect(erlangB(0, 5)).toBe(0);
    expect(erlangB(1, 1e6)).toBe(0);
  });

  it('nears √(2/(πc)) for a million places at full load', () => {
    expectNear(erlangB(1e6, 1e6), Math.sqrt(2 / Math.PI / 1e6), 1e-3);
  });
});
