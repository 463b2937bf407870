import { type Scenario, workOf } from '../../engine/index.ts';
import type { Recording } from '../../player/recording/recording.ts';
import { roughRolloutSeconds, type Study } from '../../study/index.ts';
import { askThousand, CROWDS } from '../learn/crowds.ts';
import { asked, type Question } from './questions.ts';

/** Longer than this nobody waits for a thousand crowds; by estimate. */
const PATIENCE_MS = 60_000;
/** A crowd's run is broken off after so many times what it should take. */
const PATIENCE = 5;

/** A thousand crowds that are asked the same from a tick on; null where that would take too long. */
export function crowdsOf({ scenario, commands }: Recording, question: Question, fromTick: number): Study | null {
  const { tickSeconds } = scenario;
  const stopAtSeconds = fromTick * tickSeconds + PATIENCE * roughRolloutSeconds(scenario);
  if (CROWDS * crowdMs(scenario, stopAtSeconds) > PATIENCE_MS) return null;
  // Nobody is there to move it on by hand.
  const byItself = { ...scenario, rollout: { ...scenario.rollout, mode: 'auto' as const } };
  const acts = commands.map(({ tick, command }) => ({ seconds: tick * tickSeconds, command }));
  return askThousand(asked(question, { scenario: byItself, acts, stopAtSeconds }, fromTick * tickSeconds));
}

function crowdMs(scenario: Scenario, seconds: number): number {
  const { setUpMs, tickMs } = workOf(scenario);
  return setUpMs + (seconds / scenario.tickSeconds) * tickMs;
}
