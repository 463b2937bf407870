import type { StrategyName, World } from '../../../src/engine/index.ts';
import { type Input, worldOf } from '../runs.ts';

/** A busy small shop of three servers. */
export function shop(strategy: StrategyName, rollout: Input['rollout'] = {}, more: Input = {}): World {
  return worldOf({
    traffic: { arrivalRate: 1, sessionLength: { meanSeconds: 10 }, thinkSeconds: 2 },
    servers: [{}, {}, {}],
    ...more,
    rollout: {
      balancedSeconds: 5,
      updateSeconds: 4,
      testSeconds: 3,
      warmUpSeconds: 2,
      canarySeconds: 10,
      graceSeconds: 6,
      strategy,
      ...rollout,
    },
  });
}
