import { RecordingError } from './recording.ts';

const MAX_DEPTH = 12;
const ODD = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses data that is nested without reason, or that would meddle with how objects work. Never recurses. @throws RecordingError */
export function refuseOddKeys(data: object): void {
  let level: object[] = [data];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) {
      throw new RecordingError({ type: 'tooDeep', most: MAX_DEPTH });
    }
    const below: object[] = [];
    for (const node of level) {
      for (const key of Object.keys(node)) {
        if (ODD.has(key)) throw new RecordingError({ type: 'oddKey', name: key });
        const part = (node as Record<string, unknown>)[key];
        if (typeof part === 'object' && part !== null) below.push(part);
      }
    }
    level = below;
  }
}
