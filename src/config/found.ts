import { type FieldValue, MAX_SERVERS, type ProductName } from '../engine/index.ts';
import type { Backend, Caveat, Ignored, Understood, Why } from './reading.ts';

/** A backend as it is being read: what its lines set, before anybody has asked whether that is allowed. */
export type Found = Omit<Backend, 'scenario'>;

/** What the readers of all formats make. */
export type Findings = { backends: Found[]; ignored: Ignored[] };

/** A line, and what of it stands where. */
export type Place = { line: number; text: string };

export function newFound(name: string, line: number, product: ProductName): Found {
  return { name, line, product, servers: 0, understood: [], ignored: [], deadlines: [] };
}

/** The backend’s field is set by this. A later one wins. */
export function set(found: Found, place: Place, field: string, value: FieldValue, caveat: Caveat | null = null): void {
  const setting: Understood = { line: place.line, text: place.text, field, value, caveat };
  found.understood.push(setting);
}

/** One more server, by its name. Null where a scenario has no room for it. */
export function addServer(found: Found, place: Place, name: string | undefined): number | null {
  if (name === undefined || name === '') {
    ignore(found, place, { type: 'unreadable', wants: 'text' });
    return null;
  }
  if (found.servers >= MAX_SERVERS) {
    ignore(found, place, { type: 'tooManyServers', most: MAX_SERVERS });
    return null;
  }
  set(found, place, `servers.${found.servers}.name`, name);
  found.servers += 1;
  return found.servers - 1;
}

export function ignore(into: { ignored: Ignored[] }, { line, text }: Place, why: Why | Why['type']): void {
  into.ignored.push({ line, text, why: typeof why === 'string' ? ({ type: why } as Why) : why });
}
