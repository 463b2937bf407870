import { describe, expect, it } from 'vitest';
import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import {
  type Distribution,
  equilibriumSessions,
  lengthQuantile,
  sessionLaw,
} from '../../../src/engine/chance/sessionLength.ts';
import { hashOfBits } from './hashOfBits.ts';

const SESSIONS = 10_000;

describe.each<[Distribution, number, string, string]>([
  ['exponential', 1, '2aa6f112', '0e5f73b1'],
  ['lognormal', 1.5, '12647ce8', 'c3666706'],
  ['weibull', 0.5, 'c00ddc40', '3b1cf9af'],
  ['weibull', 3, '9978ced4', '0671f097'],
  ['pareto', 1.5, '276a2c87', '57ff40cf'],
  ['uniform', 0.7, 'f3d6a20d', '40ee19f4'],
  ['fixed', 1, '8398bc45', '8c725a1a'],
  ['empirical', 1, 'b6299c86', '0b7119db'],
])('sessions that are %s with spread %f', (distribution, spread, lengths, foundThere) => {
  const law = sessionLaw({ distribution, meanSeconds: 120, spread, quantiles: [0, 3, 3, 40, 200, 900] });

  it('keep the bits of their lengths', () => {
    const drawn = Array.from({ length: SESSIONS }, (_, i) => lengthQuantile(law, random(1, STREAMS.user, i)));
    expect(hashOfBits(drawn)).toBe(lengths);
  });

  it('keep the bits of what is found at a random moment', () => {
    const out = new Float64Array(2);
    const found = Array.from({ length: SESSIONS }, (_, i) => {
      equilibriumSessions(law, 1, i, 1, out);
      return [...out];
    });
    expect(hashOfBits(found.flat())).toBe(foundThere);
  });
});
