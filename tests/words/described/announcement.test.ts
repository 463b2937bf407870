import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import type { SimulationState } from '../../../src/store/simulation/state.ts';
import { announcementWords } from '../../../src/words/described/announcement.ts';
import { drainWords } from '../../../src/words/run/servers.ts';

function simulation(input: ScenarioInput = {}) {
  const run = createSimulation(parseScenario(input), () => 0);
  const state = () => run.store.getState();
  const until = (there: (state: SimulationState) => boolean) => {
    for (let i = 0; i < 5_000 && !there(state()); i++) run.step();
    expect(there(state())).toBe(true);
  };
  return { ...run, state, until };
}
const inPhase = (kind: string) => (state: SimulationState) => state.observation.phase.kind === kind;

describe('what is announced', () => {
  it('is the phase, who is there and how long it takes, where nobody is bled', () => {
    const { state } = simulation();
    const users = state().observation.servers.reduce((sum, { sessions }) => sum + sessions, 0);
    expect(announcementWords(state())).toBe(
      `Users come and go; the load balancer shares them between Alice and Bob. ${users} users on the site. 1 min to go.`,
    );
  });

  it('is the forecast of each bleed, in the words of the stage', () => {
    const { state, until } = simulation();
    until(inPhase('drain'));
    expect(announcementWords(state())).toBe(`Bleeding. Alice: ${drainWords(state().drains[0], true)}.`);
  });

  it('ends with every harm so far', () => {
    const { state, until } = simulation({ balancer: { drainTimeoutSeconds: 0, onDrainTimeout: 'cut' } });
    until(inPhase('update'));
    const { cutOff, ordersLost } = state().observation.ledger;
    expect(cutOff).toBeGreaterThan(1);
    expect(ordersLost).toBeGreaterThan(1);
    expect(announcementWords(state())).toMatch(
      new RegExp(` So far ${cutOff} users cut off and ${ordersLost} orders lost\\.$`),
    );
  });

  it('is why a rollout holds', () => {
    const { state, until } = simulation({ rollout: { testFailureProbability: 1 } });
    until(({ observation }) => observation.rollout.status === 'holding');
    expect(announcementWords(state())).toBe('The rollout holds. Alice failed the test.');
  });
});
