import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../../src/engine/index.ts';
import { tellingMoments } from '../../../src/views/print/moments.ts';
import { simulationAt } from '../exports/runAt.ts';

function momentsAt(tick: number, input: ScenarioInput = {}) {
  const simulation = simulationAt(tick, input);
  const [{ history }] = simulation.frames();
  const { bands } = history;
  return { bands, moments: tellingMoments(simulation.store.getState().plan, bands, tick) };
}

const numbered = ({ moments }: ReturnType<typeof momentsAt>) => moments.map(({ number, step }) => [number, step.kind]);

describe('the moments that are pictured', () => {
  it('are the article’s six, each within its step, and the last is the moment shown', () => {
    const done = momentsAt(2_400);
    const kinds = ['balanced', 'drain', 'update', 'drain', 'update', 'done'];
    expect(numbered(done)).toEqual(kinds.map((kind, i) => [i + 1, kind]));
    for (const { step, tick } of done.moments) {
      const within = done.bands.filter(({ index }) => step.from <= index && index <= step.to);
      expect(tick).toBeGreaterThanOrEqual(within[0].startTick);
      if (within.at(-1)?.endTick !== -1) expect(tick).toBeLessThanOrEqual(within.at(-1)?.endTick as number);
    }
    expect(done.moments.at(-1)?.tick).toBe(2_400);
  });

  it('are of what has been played up to the moment shown', () => {
    expect(numbered(momentsAt(0))).toEqual([[1, 'balanced']]);
    const bleeding = momentsAt(170);
    expect(numbered(bleeding).at(-1)).toEqual([2, 'drain']);
    expect(bleeding.moments.at(-1)?.tick).toBe(170);
    expect(tellingMoments([], bleeding.bands, 30)).toEqual([]);
  });

  it('include steps that take no time', () => {
    const kinds = numbered(momentsAt(400, { rollout: { strategy: 'lockOut' } })).map(([, kind]) => kind);
    expect(kinds).toEqual(['balanced', 'lockOut', 'update', 'lockOut', 'update', 'done']);
  });

  it('are six at most: the first five, and the last', () => {
    const many = momentsAt(6_000, { servers: Array.from({ length: 6 }, () => ({})) });
    expect(many.moments).toHaveLength(6);
    expect(
      numbered(many)
        .map(([number]) => number)
        .slice(0, 5),
    ).toEqual([1, 2, 3, 4, 5]);
    expect(many.moments.at(-1)?.tick).toBe(6_000);
  });
});
