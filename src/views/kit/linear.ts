export type Range = readonly [from: number, to: number];

/** The straight map of one range of numbers onto another; it goes on beyond both ends. */
export function linear([from, to]: Range, [low, high]: Range): (value: number) => number {
  return (value) => {
    const part = (value - from) / (to - from);
    return low * (1 - part) + high * part;
  };
}
