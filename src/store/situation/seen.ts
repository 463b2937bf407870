import type { SeenWorld } from '../../engine/index.ts';
import type { Situation } from './facts.ts';
import type * as Whole from './situation.ts';

/** What works out the situation: it is not in the first load. Null until it has come. */
let whole: typeof Whole | null = null;

/** Loads it; until then nothing is told. */
export async function loadSituation(): Promise<void> {
  whole ??= await import('./situation.ts');
}

/** What is so at this moment, as far as it can be told yet. */
export function situationSeen(world: SeenWorld): Situation {
  return whole?.situationOf(world) ?? UNTOLD;
}

const UNTOLD: Situation = [];
