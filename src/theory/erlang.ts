/** Share in [0, 1] of users turned away by `capacity` places offered `load` erlangs; depends on the mean stay only. */
export function erlangB(load: number, capacity: number): number {
  let blocked = 1;
  for (let places = 1; places <= capacity && blocked > 0; places += 1) {
    blocked = (load * blocked) / (places + load * blocked);
  }
  return blocked;
}

/** Expected users held when the others are turned away, load·(1 − B): at most `capacity`. */
export function carriedLoad(load: number, capacity: number): number {
  return load * (1 - erlangB(load, capacity));
}
