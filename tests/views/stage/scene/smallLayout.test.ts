import { expect, it } from 'vitest';
import { layoutSmallStage } from '../../../../src/views/stage/layout/smallLayout.ts';
import { withAbsent } from '../../../../src/views/stage/scene/absent.ts';
import { lyingNow } from '../../../../src/views/stage/scene/street.ts';
import { frameOf, worldAfter } from './frames.ts';

it.each([1, 2, 4, 8, 40, 200, 400])('%i servers all stand within a small stage, none over another', (count) => {
  const size = { width: 290, height: 110 };
  const { vessels, beam } = layoutSmallStage(size, count);
  expect(vessels).toHaveLength(count);
  for (const { glass } of vessels) {
    expect(glass.x).toBeGreaterThanOrEqual(0);
    expect(glass.y).toBeGreaterThan(beam.y + beam.h);
    expect(glass.w).toBeGreaterThan(1);
    expect(glass.h).toBeGreaterThan(1);
    expect(glass.x + glass.w).toBeLessThanOrEqual(size.width);
    expect(glass.y + glass.h).toBeLessThanOrEqual(size.height + 1);
  }
  const row = vessels.filter(({ glass }) => glass.y === vessels[0].glass.y);
  for (let i = 1; i < row.length; i++) {
    expect(row[i].glass.x).toBeGreaterThanOrEqual(row[i - 1].glass.x + row[i - 1].glass.w);
  }
});

it('has room for dots where the glasses are large enough', () => {
  expect(layoutSmallStage({ width: 290, height: 110 }, 2).roomForDots).toBe(true);
  expect(layoutSmallStage({ width: 290, height: 110 }, 200).roomForDots).toBe(false);
});

it('leaves whoever was cut off lying in the street', () => {
  const lockedOut = worldAfter(300, { rollout: { strategy: 'lockOut' } });
  const layout = layoutSmallStage({ width: 290, height: 110 }, 2);
  const lying = lyingNow(frameOf(lockedOut), layout);
  expect(new Set(lying.map(({ server }) => server))).toEqual(new Set([0, 1]));
  for (const { server, x, y } of lying) {
    const { glass } = layout.vessels[server];
    expect(y).toBeGreaterThan(glass.y + glass.h);
    expect(x).toBeGreaterThan(glass.x);
    expect(x).toBeLessThan(glass.x + glass.w);
  }
});

it('gives the room of servers that are not there to those that are', () => {
  const size = { width: 290, height: 110 };
  const some = withAbsent(layoutSmallStage(size, 2), [false, false, true, true]).vessels;
  expect(some.slice(2)).toEqual(layoutSmallStage(size, 2).vessels);
  for (const { glass } of some.slice(0, 2)) expect(glass.x + glass.w).toBeLessThan(0);
});
