/** The most servers a scenario may have. */
export const MAX_SERVERS = 200;
/** The most servers a world can have: each of the scenario's, one that takes its place, and one that takes that one's. */
export const MOST_IN_WORLD = 3 * MAX_SERVERS;

const NAMES =
  'Alice Bob Carol Dave Erin Frank Grace Heidi Ivan Judy Kevin Laura Mallory Niaj Olivia Peggy Quentin Rupert Sybil Trent Uma Victor Walter Xena Yves Zoe'.split(
    ' ',
  );

/** The name of the server at this index: Alice, Bob, … Zoe, Alice 2, Bob 2, … */
export function serverName(index: number): string {
  const round = Math.floor(index / NAMES.length);
  return NAMES[index % NAMES.length] + (round === 0 ? '' : ` ${round + 1}`);
}
