import type { World } from '../../engine/index.ts';
import { MAX_SINGLE } from './stack.ts';

/** What stands beside a layer at the moment shown; `note` is its version where that needs saying. */
export type Label = { y: number; name: string; users: string; note: string; version: number };
/** The users of a layer at one moment. */
export type LayerUsers = { name: string; users: number; version: number };

const LABEL_HEIGHT = 13;

/** The layers of the stack as they are in a world, from the bottom up; without servers that only just start. */
export function usersNow({ servers, scenario }: World): LayerUsers[] {
  if (servers.length <= MAX_SINGLE) {
    const own = scenario.servers.length;
    return servers
      .filter(({ status, sessions }, s) => status !== 'absent' && (s < own || sessions > 0 || status === 'inService'))
      .map(({ name, sessions, version }) => ({ name, users: sessions, version }));
  }
  let [old, fresh] = [0, 0];
  for (const { sessions, version } of servers) {
    if (version > 1) fresh += sessions;
    else old += sessions;
  }
  return [
    { name: 'v1', users: old, version: 1 },
    { name: 'v2', users: fresh, version: 2 },
  ];
}

/** A label per layer in the middle of its height, from the bottom up, moved apart so that none covers another. */
export function layoutLabels(layers: readonly LayerUsers[], y: (users: number) => number, topEdge: number): Label[] {
  let below = 0;
  let ceiling = y(0) - LABEL_HEIGHT / 2 + 2;
  const mixed = layers.length > 1 && layers.some(({ version }) => version > 1) && layers[0].name !== 'v1';
  const labels = layers.map(({ name, users, version }) => {
    const placed = Math.min(y(below + users / 2), ceiling);
    below += users;
    ceiling = placed - LABEL_HEIGHT;
    const note = `v${version > 1 ? 2 : 1}`;
    return {
      y: placed,
      name,
      users: users.toLocaleString('en'),
      note: mixed && !name.endsWith(note) ? note : '',
      version,
    };
  });
  const overflow = Math.max(0, topEdge - ceiling - LABEL_HEIGHT / 2);
  for (const label of labels) label.y += overflow;
  return labels;
}

/** About how wide the widest label is, in pixels. */
export function labelsWidth(labels: readonly Label[]): number {
  return Math.max(
    0,
    ...labels.map(({ name, users, note }) => 7.4 * (name.length + users.length + 1) + 6 * note.length),
  );
}
