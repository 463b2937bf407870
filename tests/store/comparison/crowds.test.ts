import { describe, expect, it } from 'vitest';
import { parseScenario, withField } from '../../../src/engine/index.ts';
import type { Recording } from '../../../src/player/recording/recording.ts';
import { scenariosOf, settingsTick, unrepeatable } from '../../../src/store/comparison/crowds.ts';
import { builtIn, fromHere, type Setup } from '../../../src/store/comparison/setup.ts';

const article = parseScenario({});
const timeout: Setup = { base: 'moment', field: 'balancer.drainTimeoutSeconds', values: [null, 60] };
/** A run that was set otherwise after a while, and bled by hand. */
const recording: Recording = {
  scenario: article,
  commands: [
    { tick: 10, command: { type: 'set', field: 'traffic.arrivalRate', value: 0.8 } },
    { tick: 20, command: { type: 'drain', server: 'Alice' } },
    { tick: 500, command: { type: 'set', field: 'traffic.arrivalRate', value: 0.1 } },
  ],
  shownTick: 100,
  endTick: 600,
};

describe('the crowds of a comparison', () => {
  it('meet the scenario of each run', () => {
    expect(scenariosOf({ setup: builtIn(), base: article })).toEqual(
      builtIn().values.map((value) => withField(article, 'rollout.strategy', value)),
    );
  });

  it('meet runs of a later moment from their start, with the settings of that moment', () => {
    const now = withField(article, 'traffic.arrivalRate', 0.8);
    expect(scenariosOf({ setup: timeout, base: recording })).toEqual([
      now,
      withField(now, 'balancer.drainTimeoutSeconds', 60),
    ]);
    expect(settingsTick({ base: recording })).toBe(100);
    expect(settingsTick({ base: article })).toBe(null);
  });

  it('can’t be had where runs differ by what is done at a moment, or by their crowd alone', () => {
    expect(unrepeatable(fromHere())).toBe('operator');
    expect(unrepeatable({ base: 'start', field: 'seed', values: [1, 2] })).toBe('seed');
    expect(unrepeatable(timeout)).toBe(null);
    expect(unrepeatable(builtIn())).toBe(null);
  });
});
