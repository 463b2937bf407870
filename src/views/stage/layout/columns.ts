/** The number of columns that gives each cell the most room at about three to two. */
export function bestColumns(count: number, w: number, h: number): number {
  let best = 1;
  let bestRoom = 0;
  for (let columns = 1; columns <= count; columns++) {
    const room = Math.min(w / columns / 1.4, h / Math.ceil(count / columns));
    if (room > bestRoom) {
      bestRoom = room;
      best = columns;
    }
  }
  return best;
}
