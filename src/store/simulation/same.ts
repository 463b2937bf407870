/** The old value where the new one says the same, so that nobody renders for nothing. */
export function same<T>(before: T | undefined, now: T): T {
  if (before === undefined) return now;
  return before === now || JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
