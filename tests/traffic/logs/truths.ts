import type { Truth } from './crowd.ts';

/** Monday, 6 October 2025, 0:00 UTC. */
export const MONDAY = 1_759_708_800;

/** A shop's day, hour by hour from midnight: new sessions an hour. */
export const DAY = [
  40, 24, 16, 12, 10, 14, 24, 44, 68, 88, 100, 108, 112, 108, 104, 104, 108, 120, 136, 152, 160, 144, 108, 68,
];

/** Two servers, an even crowd with no memory, for six hours. */
export const EVEN: Truth = {
  seed: 7,
  fromSeconds: MONDAY,
  hours: 6,
  perHour: [120],
  session: { distribution: 'exponential', meanSeconds: 240, spread: 1 },
  thinkSeconds: 15,
  servers: ['10.0.0.11:8080', '10.0.0.12:8080'],
};
