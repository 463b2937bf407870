import { describe, expect, it } from 'vitest';
import { type Command, parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { LESSONS } from '../../../src/lessons/index.ts';
import { isAsTaught } from '../../../src/views/lesson/isAsTaught.ts';

const [article] = LESSONS;
const asTaught = (input: ScenarioInput, ...commands: Command[]) =>
  isAsTaught(
    article,
    parseScenario(input),
    commands.map((command) => ({ tick: 100, command })),
  );

describe('a run', () => {
  it('is as taught with other users and by hand too', () => {
    expect(asTaught({ ...article.run.scenario })).toBe(true);
    expect(asTaught({ ...article.run.scenario, seed: 9, rollout: { mode: 'manual' } })).toBe(true);
    const byHand: Command = { type: 'set', field: 'rollout.mode', value: 'manual' };
    expect(asTaught({ ...article.run.scenario }, byHand, { type: 'nextPhase' })).toBe(true);
  });

  it('is another one once something else is set or done, even where it is as before in the end', () => {
    expect(asTaught({ ...article.run.scenario, rollout: { strategy: 'maintenance' } })).toBe(false);
    for (const command of [
      { type: 'cutOff', server: 'Alice' },
      { type: 'nextPhase', force: true },
      { type: 'set', field: 'traffic.arrivalRate', value: 0.5 },
    ] satisfies Command[]) {
      expect(asTaught({ ...article.run.scenario }, command)).toBe(false);
    }
  });
});
