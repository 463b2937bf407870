import { unusual } from './scenario/unusual.ts';
import type { SeenWorld } from './world/seen.ts';

/** Words that wait to be mixed: they are gathered, so that nearly all the time goes into one tight loop. */
const words = new Int32Array(2048);
/** The same room, for numbers with a fraction: two words each. */
const fractions = new Float64Array(words.buffer);
let waiting = 0;
let high = 0;
let low = 0;

/**
 * 16 hex digits over all state: equal worlds have equal fingerprints, on every machine. Of the settings only what is not the
 * default counts, and of an event its kind and its moment: a field that nobody uses, or one fact more in the log, changes none.
 */
export function fingerprint(world: SeenWorld): string {
  high = 0x9e3779b9;
  low = 0x85ebca6b;
  const { scenario, events, calmUntil: _, now: __, traces: ___, ...state } = world;
  addValue(unusual(scenario));
  addValue(events.map(({ type, tick }) => [type, tick]));
  addValue(state);
  mix();
  return hex(high) + hex(low);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** Mixes the words that wait: two multiply-and-rotate lanes that feed each other. */
function mix(): void {
  let a = high;
  let b = low;
  for (let i = 0; i < waiting; i++) {
    b = Math.imul(b ^ words[i], 0xcc9e2d51);
    b = (b << 15) | (b >>> 17);
    a = Math.imul(a ^ b, 0x1b873593);
    a = (a << 13) | (a >>> 19);
    b = (b + a) | 0;
  }
  high = a;
  low = b;
  waiting = 0;
}

function add(word: number): void {
  if (waiting === words.length) mix();
  words[waiting++] = word;
}

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);

/** Minus zero is zero. */
function addNumber(value: number): void {
  number[0] = value + 0;
  add(halves[0]);
  add(halves[1]);
}

function addText(text: string): void {
  add(text.length);
  for (let i = 0; i < text.length; i++) add(text.charCodeAt(i));
}

function addCells(cells: Int32Array | Float64Array): void {
  add(cells.length);
  mix();
  const broken = cells instanceof Float64Array;
  const room = broken ? fractions.length : words.length;
  for (let from = 0; from < cells.length; from += room) {
    const part = cells.subarray(from, from + room);
    if (broken) for (let i = 0; i < part.length; i++) fractions[i] = part[i] + 0;
    else words.set(part);
    waiting = broken ? 2 * part.length : part.length;
    mix();
  }
}

function addValue(value: unknown): void {
  if (typeof value === 'number') addNumber(value);
  else if (typeof value === 'string') addText(value);
  else if (ArrayBuffer.isView(value)) addCells(value as Int32Array | Float64Array);
  else if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    add(keys.length);
    for (const key of keys) {
      addText(key);
      addValue((value as Record<string, unknown>)[key]);
    }
  } else add(value === true ? 1 : value === false ? 2 : 3);
}
