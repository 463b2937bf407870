import { addBytes, addHash, clearHash, type Hash } from '../bytes/hash.ts';
import type { Hit, Read, ServerNumber } from './format.ts';
import { agentReader, isAsset, isHealthPath, pathEnd, WHO } from './who.ts';

/** Where something stands in some bytes; nowhere if `from` is below 0. */
export type Span = { from: number; to: number };

/** Where in a line's bytes each thing stands that a hit is made of, but its time. */
export type Found = { user: readonly Span[]; address: Span; agent: Span; server: Span; path: Span; status: Span };

export const NOWHERE: Span = { from: -1, to: -1 };

const SLASH = 47;
const SPACE = 32;

/** Fills in who it was, what for and where, of a line whose time was read. */
export function filler(hit: Hit, serverNumber: ServerNumber) {
  const whoOf = agentReader();
  const agentHash: Hash = { a: 0, b: 0 };

  return (bytes: Uint8Array, { user, address, agent, server, path, status }: Found): Read => {
    hit.who = WHO.user;
    clearHash(agentHash);
    if (agent.from >= 0) {
      addBytes(agentHash, bytes, agent.from, agent.to);
      hit.who = whoOf(agentHash, bytes, agent.from, agent.to);
    }
    clearHash(hit.user);
    let isNamed = false;
    for (const { from, to } of user) {
      if (from < 0 || to <= from || (to - from === 1 && bytes[from] === 45)) continue;
      addBytes(hit.user, bytes, from, to);
      isNamed = true;
    }
    if (!isNamed) {
      if (address.from < 0 || address.to <= address.from) return 'user';
      addBytes(hit.user, bytes, address.from, hostEnd(bytes, address));
      addHash(hit.user, agentHash);
    }
    hit.isAsset = false;
    if (path.from >= 0) {
      const from = pathStart(bytes, path);
      const end = pathEnd(bytes, from, path.to);
      hit.isAsset = isAsset(bytes, from, end);
      if (hit.who === WHO.user && isHealthPath(bytes, from, end)) hit.who = WHO.healthCheck;
    }
    hit.server = server.from >= 0 ? serverNumber(bytes, server.from, server.to) : -1;
    hit.isFailed = status.from >= 0 && isFailure(bytes, status);
    return 'read';
  };
}

/** A request may stand as GET /path HTTP/1.1, and a path as a whole address. */
function pathStart(bytes: Uint8Array, { from, to }: Span): number {
  let at = from;
  if (bytes[at] !== SLASH) {
    let space = from;
    while (space < to && space - from < 10 && bytes[space] !== SPACE) space += 1;
    if (bytes[space] === SPACE && space < to) at = space + 1;
  }
  if (bytes[at] === SLASH) return at;
  for (let i = at; i + 2 < to && i < at + 8; i++) {
    if (bytes[i] !== SLASH || bytes[i + 1] !== SLASH) continue;
    let slash = i + 2;
    while (slash < to && bytes[slash] !== SLASH) slash += 1;
    return slash;
  }
  return at;
}

/** An address without its port: 10.0.0.1:5566, [2001:db8::1]:5566. */
function hostEnd(bytes: Uint8Array, { from, to }: Span): number {
  let colon = -1;
  let dots = 0;
  for (let i = to - 1; i >= from; i--) {
    const byte = bytes[i];
    if (byte === 58 && colon < 0) colon = i;
    else if (byte === 58) return bytes[from] === 91 && bytes[colon - 1] === 93 ? colon : to;
    else if (byte === 46) dots += 1;
  }
  return colon > from && dots > 0 ? colon : to;
}

/** 5xx, or no answer: −1, 0, 000. */
function isFailure(bytes: Uint8Array, { from, to }: Span): boolean {
  const first = bytes[from];
  return to > from && (first === 53 ? to - from === 3 : first === 48 || (first === 45 && bytes[from + 1] === 49));
}
