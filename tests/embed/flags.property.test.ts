import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FLAGS, type Flags, PARTS, readFlags, writeFlags } from '../../src/embed/flags.ts';
import { isEmbedded } from '../../src/embed/isEmbedded.ts';

const flags: fc.Arbitrary<Flags> = fc.record({
  show: fc.subarray([...PARTS]),
  locked: fc.boolean(),
  autoplay: fc.boolean(),
  predict: fc.boolean(),
  speed: fc.option(fc.integer({ min: 1, max: 10_000 })),
  tick: fc.option(fc.nat(100_000_000)),
  scenario: fc.option(fc.json()),
  preset: fc.option(fc.string()),
  origins: fc.subarray(['https://a.example', 'http://127.0.0.1:80', 'null', '*']),
});

const LINK = '#run=1.abc';

describe('the flags of an embedded run', () => {
  it('are read as they were written, from the fragment and from the query', () => {
    fc.assert(
      fc.property(flags, (given) => {
        const text = writeFlags(given);
        for (const address of [
          { search: '', hash: `${LINK}&${text}` },
          { search: `?${text}`, hash: LINK },
        ]) {
          expect(isEmbedded(address)).toBe(true);
          expect(readFlags(address)).toEqual({ flags: given, problems: [] });
        }
      }),
    );
  });

  it('are the usual ones where nothing is said', () => {
    expect(writeFlags({})).toBe('embed');
    const address = { search: '?embed', hash: LINK };
    expect(isEmbedded(address)).toBe(true);
    expect(readFlags(address)).toEqual({ flags: DEFAULT_FLAGS, problems: [] });
  });

  it('that are none are named, with what is allowed, and the rest holds', () => {
    const { flags, problems } = readFlags({ search: '', hash: '#embed&show=time,glass&tick=-1&speed=fast&locked' });
    expect(flags).toMatchObject({ show: ['time'], tick: null, speed: null, locked: true });
    expect(problems).toEqual([
      { type: 'unknownPart', part: 'glass', allowed: PARTS },
      { type: 'badSpeed', speed: 'fast', least: 0.1, most: 10_000 },
      { type: 'badTick', tick: '-1', most: 100_000_000 },
    ]);
  });

  it('are not read into a run or a name that only sounds like them', () => {
    for (const hash of ['', LINK, '#run=1.embed', '#embedded', '#preset=embed'])
      expect(isEmbedded({ search: '', hash })).toBe(false);
  });
});
