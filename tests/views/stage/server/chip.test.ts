import { describe, expect, it } from 'vitest';
import { observe, siteOf } from '../../../../src/engine/index.ts';
import { forecastDrains } from '../../../../src/forecast/index.ts';
import { conditionOf, drainOf, shownVersion } from '../../../../src/views/stage/server/chip.ts';
import { worldAfter } from '../scene/frames.ts';

describe('what a chip tells', () => {
  it('is how a server does where it is in service, and its status otherwise', () => {
    expect(conditionOf('inService', 'fine')).toBe('inService');
    expect(conditionOf('inService', 'slow')).toBe('slow');
    expect(conditionOf('inService', undefined)).toBe('inService');
    expect(conditionOf('down', 'failing')).toBe('down');
  });

  it('is the version that comes, of a server that is being started', () => {
    const world = worldAfter(0);
    world.servers[1].status = 'starting';
    world.servers[1].installing = 2;
    expect(observe(world).servers.map(shownVersion)).toEqual([1, 2]);
  });

  it('is the forecast of the server that is bled, and of no other, whoever else is not there', () => {
    const world = worldAfter(80, { servers: [{ name: 'Web' }, { name: 'Web 2' }, {}] });
    world.servers[0].status = 'absent';
    world.servers[1].status = 'draining';
    const [forecast] = forecastDrains(world);
    expect(forecast.server).toBe(1);
    const told = observe(world).servers.map(({ name }) => drainOf(name, [forecast], siteOf(world)));
    expect(told).toEqual([forecast, null]);
  });
});
