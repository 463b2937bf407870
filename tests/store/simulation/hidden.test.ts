import { expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { loadForesight } from '../../../src/forecast/foresight.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';

it('of what is hidden nothing is foreseen, until it is shown again', async () => {
  await loadForesight();
  const simulation = createSimulation(parseScenario({}), () => 0);
  simulation.seek(120);
  const foreseen = () => {
    const { drains, outlook } = simulation.store.getState();
    return {
      drains: drains.length,
      seconds: outlook.seconds?.median ?? null,
      first: simulation.frames()[0].forecasts.length,
    };
  };
  const before = foreseen();
  expect(before).toMatchObject({ drains: 1, first: 1 });
  simulation.hide(['forecasts']);
  expect(foreseen()).toEqual({ drains: 0, seconds: null, first: 0 });
  simulation.seek(140);
  expect(foreseen()).toEqual({ drains: 0, seconds: null, first: 0 });
  simulation.seek(120);
  simulation.hide([]);
  expect(foreseen()).toEqual(before);
});
