import type { Server } from '../world/server.ts';

/** The place in a list that a share u of all the weight leads to, 0 < u < 1; never the place `without`, which is not the only one. */
export function byWeight(servers: Server[], index: Int16Array, count: number, u: number, without = -1): number {
  let total = 0;
  for (let place = 0; place < count; place++) if (place !== without) total += servers[index[place]].share;
  let left = u * total;
  const last = without === count - 1 ? count - 2 : count - 1;
  for (let place = 0; place < last; place++) {
    if (place === without) continue;
    left -= servers[index[place]].share;
    if (left < 0) return place;
  }
  return last;
}
