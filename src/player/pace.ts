/** How fast a run is played until a tick, in simulated seconds per real second; `skippable`: nothing happens that one has to see. */
export type Stretch = { untilTick: number; speed: number; skippable: boolean };

/** How fast a run is played, stretch by stretch, in order of time: so it slows down where it happens, from wherever one comes to it. */
export type Pace = readonly Stretch[];

/** The stretch that a tick is in; the last where all are over. */
export function stretchAt(pace: Pace, tick: number): Stretch {
  return pace.find(({ untilTick }) => tick < untilTick) ?? pace[pace.length - 1];
}
