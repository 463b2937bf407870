import type { ScenarioInput } from '../../engine/index.ts';

/** A rollout to be done well within a budget, before the same crowd for everybody. */
export type Challenge = {
  /** Its name tells a challenge from any other run; its seed is the crowd. */
  scenario: ScenarioInput & { name: string; seed: number };
  /** The fields that may be set; all others belong to the world. How many servers there are, and who moves on, is no field of them. */
  may: readonly string[];
  /** At most so many of those fields set, so many servers, so many seconds of rollout, so many people hurt. */
  budget: { settings: number; servers: number; seconds: number; hurt: number };
  /** The score of a good solution. */
  par: number;
};
