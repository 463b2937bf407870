import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import { detailsWords, hintWords, playAreaWords } from '../../../src/words/described/description.ts';

function described(input: ScenarioInput, ticks: number) {
  const { store, seek } = createSimulation(parseScenario(input), () => 0);
  if (ticks > 0) seek(ticks);
  const state = store.getState();
  expect(state.observation.tick).toBe(ticks);
  return { ...state, arrivals: state.settings.traffic.arrivalRate };
}

describe('the description', () => {
  it('names each server with its state and users, in the order in which users pass', () => {
    const words = described({}, 100);
    const [alice, bob] = words.observation.servers;
    expect(playAreaWords(words)).toEqual([
      expect.stringContaining('below it 2 servers, whose users leave through the floor.'),
      '30 new users a minute.',
      `Alice: version 1, Bleeding, ${alice.sessions} of 120`,
      `Bob: version 1, In service, ${bob.sessions} of 120`,
    ]);
    expect(detailsWords(words)[0]).toBe('Bleed Alice, at 1:40.');
  });

  it('counts the servers beyond a dozen', () => {
    const words = described({ servers: Array.from({ length: 20 }, () => ({})) }, 0);
    expect(playAreaWords(words)).toHaveLength(2 + 12 + 1);
    expect(playAreaWords(words).at(-1)).toBe('And 8 servers more.');
  });

  it('says what one can do next', () => {
    const hints = [described({}, 0), described({}, 100), { ...described({}, 100), playing: true }].map(hintWords);
    expect(hints).toEqual([
      'Play begins. Each new phase is said.',
      'Play goes on from here.',
      'Each new phase is said. Pause stops the clock.',
    ]);
    expect(hintWords(described({ rollout: { mode: 'manual' } }, 70))).toMatch(/^It waits for you: Next phase/);
    const failing = { rollout: { testFailureProbability: 1, onTestFailure: 'hold' } } as const;
    expect(hintWords(described(failing, 2_000))).toMatch(/^It holds\./);
    expect(hintWords(described({}, 4_000))).toMatch(/^It is over\./);
  });
});
