/** A selector that looks anew only when the key of the facts is another; in between its value is the very same. */
export function steady<State, Value>(
  keyOf: (state: State) => unknown,
  select: (state: State) => Value,
): (state: State) => Value {
  let kept: { key: unknown; value: Value } | null = null;
  return (state) => {
    const key = keyOf(state);
    if (kept === null || kept.key !== key) kept = { key, value: select(state) };
    return kept.value;
  };
}
