import type { Strategy } from '../plan.ts';
import { bleed } from './bleed.ts';
import { lockOut } from './lockOut.ts';

/** Every strategy by its name in a scenario. */
export const STRATEGIES: Record<'bleed' | 'lockOut', Strategy> = { bleed, lockOut };
