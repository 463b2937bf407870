import { unusual } from './scenario/unusual.ts';
import type { SeenWorld } from './world/seen.ts';

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
let high = 0;
let low = 0;

/**
 * 16 hex digits over all state: equal worlds have equal fingerprints, on every machine. Of the settings only what is not the
 * default counts, and of an event its kind and its moment: a field that nobody uses, or one fact more in the log, changes none.
 */
export function fingerprint(world: SeenWorld): string {
  high = 0x9e3779b9;
  low = 0x85ebca6b;
  const { scenario, events, calmUntil: _, ...state } = world;
  mixValue(unusual(scenario));
  mixValue(events.map(({ type, tick }) => [type, tick]));
  mixValue(state);
  return hex(high) + hex(low);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** Two multiply-and-rotate lanes that feed each other. */
function mix(word: number): void {
  low = Math.imul(low ^ word, 0xcc9e2d51);
  low = (low << 15) | (low >>> 17);
  high = Math.imul(high ^ low, 0x1b873593);
  high = (high << 13) | (high >>> 19);
  low = (low + high) | 0;
}

function mixNumber(value: number): void {
  number[0] = value === 0 ? 0 : value;
  mix(words[0]);
  mix(words[1]);
}

function mixValue(value: unknown): void {
  if (typeof value === 'number') mixNumber(value);
  else if (typeof value === 'string') {
    mix(value.length);
    for (let i = 0; i < value.length; i++) mix(value.charCodeAt(i));
  } else if (ArrayBuffer.isView(value)) {
    const cells = value as Int32Array | Float64Array;
    mix(cells.length);
    if (value instanceof Float64Array) for (let i = 0; i < cells.length; i++) mixNumber(cells[i]);
    else for (let i = 0; i < cells.length; i++) mix(cells[i]);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    mix(entries.length);
    for (const [key, part] of entries) {
      mixValue(key);
      mixValue(part);
    }
  } else mix(value === true ? 1 : value === false ? 2 : 3);
}
