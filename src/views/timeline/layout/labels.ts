import type { SeenWorld } from '../../../engine/index.ts';
import { saysVersion, versionLabel } from '../../../words/names.ts';
import { chartWords } from '../../../words/page/timeline.ts';
import { count } from '../../../words/quantities.ts';
import type { Word } from '../../kit/pens/pen.ts';
import { MAX_SINGLE } from './stack.ts';

/** The users of a layer at one moment: a server's, or all on a version where there is no server. */
export type LayerUsers = { server: number | null; users: number; version: number };

/** What stands beside a layer at the moment shown; its note is its version where that needs saying. */
export type Label = Word & { version: number };

const LABEL_HEIGHT = 13;
/** From the middle of a label to its base line. */
const BASE = 4;

/** The layers of the stack as they are in a world, from the bottom up; without servers that only just start. */
export function usersNow({ servers, scenario }: SeenWorld): LayerUsers[] {
  if (servers.length <= MAX_SINGLE) {
    const own = scenario.servers.length;
    return servers
      .map(({ sessions, version, status }, server) => ({ server, users: sessions, version, status }))
      .filter(
        ({ server, users, status }) => status !== 'absent' && (server < own || users > 0 || status === 'inService'),
      )
      .map(({ status: _, ...layer }) => layer);
  }
  let [old, fresh] = [0, 0];
  for (const { sessions, version } of servers) {
    if (version > 1) fresh += sessions;
    else old += sessions;
  }
  return [
    { server: null, users: old, version: 1 },
    { server: null, users: fresh, version: 2 },
  ];
}

/** On which side of the moment shown there is room for what belongs to it. */
export type Side = {
  anchor: 'start' | 'end';
  /** Where words begin there, and where they do beyond the labels. */
  x: number;
  beyondX: number;
  /** Up to where the labels reach to the right of the moment shown. */
  freeX: number;
};

/** A label per layer in the middle of its height, from the bottom up, moved apart so that none covers another. */
export function stackLabels(
  layers: readonly LayerUsers[],
  names: readonly string[],
  y: (users: number) => number,
  topEdge: number,
): Omit<Label, 'x' | 'anchor'>[] {
  let below = 0;
  let ceiling = y(0) - LABEL_HEIGHT / 2 + 2;
  const mixed = layers.length > 1 && layers.some(({ server, version }) => server !== null && version > 1);
  const labels = layers.map(({ server, users, version }) => {
    const middle = Math.min(y(below + users / 2), ceiling);
    below += users;
    ceiling = middle - LABEL_HEIGHT;
    const name = server === null ? versionLabel(version) : names[server];
    return {
      y: middle + BASE,
      text: chartWords.layer(name, count(users)),
      ...(mixed && !saysVersion(name, version) && { note: versionLabel(version) }),
      version,
    };
  });
  const overflow = Math.max(0, topEdge - ceiling - LABEL_HEIGHT / 2);
  for (const label of labels) label.y += overflow;
  return labels;
}

/** Where the labels of the moment shown go: to its right if they have room there, else to its left. */
export function sideOf(labels: readonly { text: string; note?: string }[], nowX: number, width: number): Side {
  const wide = labelsWidth(labels) + 10;
  return nowX + wide < width
    ? { anchor: 'start', x: nowX + 5, beyondX: nowX + wide, freeX: nowX + wide }
    : { anchor: 'end', x: nowX - 5, beyondX: nowX - wide, freeX: nowX + 10 };
}

/** About how wide the widest label is, in pixels. */
function labelsWidth(labels: readonly { text: string; note?: string }[]): number {
  return Math.max(0, ...labels.map(({ text, note = '' }) => 7.4 * text.length + 6 * note.length));
}
