import { isOver } from '../../engine/index.ts';
import type { SimulationState } from '../simulation/state.ts';
import type { Question } from './questions.ts';

/**
 * What became of what was asked at a tick: minutes, sessions or percent; not a number where it never came to pass; null of a curve; undefined
 * while nobody can know.
 */
export function truthOf(
  question: Question,
  fromTick: number,
  { observation, events, site, settings }: SimulationState,
): number | null | undefined {
  const over = isOver(observation.rollout);
  if (question.type === 'cutOff') return over ? observation.ledger.cutOff : undefined;
  if (question.type === 'fullest') return over ? 100 * observation.ledger.peakUtilisation : undefined;
  const server = site.names.indexOf(question.server);
  const dry = events.find((event) => event.type === 'dry' && event.server === server && event.tick >= fromTick);
  if (dry === undefined) return over ? Number.NaN : undefined;
  return question.type === 'curve' ? null : ((dry.tick - fromTick) * settings.tickSeconds) / 60;
}
