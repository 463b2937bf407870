import type { ServerStatus } from '../../engine/index.ts';

/** Seconds as people say them: "40 s", "4 min", "2 h". */
export function spokenTime(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${round(seconds / 3_600)} h`;
  return `${round(seconds / 86_400)} days`;
}

const round = (x: number): string => (x < 10 ? String(Math.round(x * 10) / 10) : String(Math.round(x)));

/** A time to go with its likely range, in one unit: "4 min (2–9)". */
export function spokenRange({ low, median, high }: { low: number; median: number; high: number }): string {
  const unit = UNITS.find(({ from }) => median >= from) ?? UNITS[UNITS.length - 1];
  const show = (seconds: number) => round(seconds / unit.seconds);
  const whole = (seconds: number) =>
    unit.seconds === 3_600 ? show(seconds) : String(Math.round(seconds / unit.seconds));
  return `${whole(median)} ${unit.name} (${whole(low)}–${whole(high)})`;
}

const UNITS = [
  { from: 5_400, seconds: 3_600, name: 'h' },
  { from: 90, seconds: 60, name: 'min' },
  { from: 0, seconds: 1, name: 's' },
];

export const countOf = (n: number): string => n.toLocaleString('en');
export const users = (n: number): string => `${countOf(n)} ${n === 1 ? 'user' : 'users'}`;

/** How a server in service does, where it isn't fine: told by word and sign. */
export const HEALTH_WORDS = {
  slow: { words: 'Slow: users wait', short: 'Slow' },
  failing: { words: 'Full, or nearly', short: 'Full' },
} as const;

/** A server's status in words, and short for narrow places. */
export const STATUS_WORDS: Record<ServerStatus, { words: string; short: string }> = {
  inService: { words: 'In service', short: 'In service' },
  draining: { words: 'Bleeding: no new users', short: 'Bleeding' },
  drained: { words: 'Bone dry: nobody left', short: 'Bone dry' },
  updating: { words: 'Updating', short: 'Updating' },
  testing: { words: 'Being tested', short: 'Testing' },
  warming: { words: 'Warming up', short: 'Warming' },
  failed: { words: 'Test failed', short: 'Failed' },
  down: { words: 'Down: it has crashed', short: 'Down' },
  starting: { words: 'Starting', short: 'Starting' },
  absent: { words: 'Not there', short: 'Gone' },
};
