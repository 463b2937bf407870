import type { SeenWorld } from '../../../engine/index.ts';
import type { Box, StageLayout, VesselPlace } from '../layout/layout.ts';

/** Out of sight. */
const NOWHERE = { x: -10_000, y: -10_000 };
const NO_BOX: Box = { ...NOWHERE, w: 0, h: 0 };
const NO_PLACE: VesselPlace = {
  glass: NO_BOX,
  full: 0,
  valve: NOWHERE,
  spout: NOWHERE,
  outlet: NOWHERE,
  chip: NO_BOX,
  number: NO_BOX,
  street: NO_BOX,
};

/** Which servers are there at all. */
export function whoIsThere({ servers }: SeenWorld): boolean[] {
  return servers.map(({ status }) => status !== 'absent');
}

export function sameThere(a: readonly boolean[], b: readonly boolean[]): boolean {
  return a.length === b.length && a.every((is, s) => is === b[s]);
}

/** A layout of those that are there, with a place for every server: those that are not stand nowhere. */
export function withAbsent(layout: StageLayout, there: readonly boolean[]): StageLayout {
  let next = 0;
  return { ...layout, vessels: there.map((is) => (is ? layout.vessels[next++] : NO_PLACE)) };
}
