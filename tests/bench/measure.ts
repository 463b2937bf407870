export type Times = { min: number; median: number };

/** Milliseconds that this takes once. */
export function once(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds that each takes, over so many rounds in which they take turns: what slows the machine slows them all. */
export function alternate<Name extends string>(
  contenders: Record<Name, (round: number) => unknown>,
  rounds: number,
): Record<Name, Times> {
  const names = Object.keys(contenders) as Name[];
  const taken = names.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    names.forEach((name, i) => {
      taken[i].push(once(() => contenders[name](round)));
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, summary(taken[i])])) as Record<Name, Times>;
}

/** The same after so many rounds that don't count, in which the compiler learns. */
export function warmed<Name extends string>(
  contenders: Record<Name, (round: number) => unknown>,
  warmUps: number,
  rounds: number,
): Record<Name, Times> {
  alternate(contenders, warmUps);
  return alternate(contenders, rounds);
}

export function summary(values: number[]): Times {
  const sorted = values.toSorted((a, b) => a - b);
  return { min: sorted[0], median: sorted[sorted.length >> 1] };
}
