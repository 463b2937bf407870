import type { Strategy } from '../plan.ts';
import { bleed } from './bleed.ts';
import { blueGreen } from './blueGreen.ts';
import { canary } from './canary.ts';
import { kubernetes } from './kubernetes.ts';
import { lockOut } from './lockOut.ts';
import { maintenance } from './maintenance.ts';

export type StrategyName = 'bleed' | 'lockOut' | 'maintenance' | 'blueGreen' | 'canary' | 'kubernetes';

/** Every strategy by its name in a scenario. */
export const STRATEGIES: Record<StrategyName, Strategy> = {
  bleed,
  lockOut,
  maintenance,
  blueGreen,
  canary,
  kubernetes,
};
