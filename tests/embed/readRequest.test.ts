import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/embed/protocol.ts';
import { readRequest } from '../../src/embed/readRequest.ts';

const GOOD: Request[] = [
  { do: 'play' },
  { do: 'play', speed: 60 },
  { do: 'pause' },
  { do: 'step' },
  { do: 'step', ticks: -5 },
  { do: 'seek', tick: 300 },
  { do: 'seek', seconds: 12.5 },
  { do: 'phase' },
  { do: 'phase', back: true },
  { do: 'set', field: 'traffic.arrivalRate', value: 0.8 },
  { do: 'set', field: 'rollout.failures', value: [{ server: 'Bob' }] },
  { do: 'load', run: '#run=1.abc' },
  { do: 'load', scenario: { seed: 7 } },
  { do: 'load', preset: 'lock-out' },
  { do: 'observe' },
];

const BAD = [
  { do: 'fly' },
  { do: 'toString' },
  {},
  { do: 'play', speed: 0 },
  { do: 'step', ticks: 1.5 },
  { do: 'seek' },
  { do: 'seek', tick: 1, seconds: 1 },
  { do: 'set', field: 'seed' },
  { do: 'set', field: 'seed', value: Number.NaN },
  { do: 'load', run: 7 },
  { do: 'observe', more: 1 },
];

describe('a message', () => {
  it.each(GOOD)('is the request that it says: %j', (request) => {
    expect(readRequest({ boneDry: 1, id: 'a', ...request })).toEqual({ id: 'a', request });
  });

  it.each(BAD)('that asks for something else is answered with what is allowed: %j', (said) => {
    expect(readRequest({ boneDry: 1, id: 3, ...said })).toMatchObject({
      id: 3,
      problem: { type: 'badMessage', allowed: expect.stringMatching(/./) },
    });
  });

  it('of anybody else is none', () => {
    for (const data of [null, 'slide:start', {}, { boneDry: 2, id: 1, do: 'play' }, { boneDry: 1, do: 'play' }, []])
      expect(readRequest(data)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (data) => void readRequest(data)));
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.anything()),
        (said) => void readRequest({ ...said, boneDry: 1, id: 1 }),
      ),
    );
  });
});
