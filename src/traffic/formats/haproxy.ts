import { columns, SPACED } from './columns.ts';
import type { Format } from './format.ts';

const NAMES = [
  'client', 'time', 'frontend', 'server', 'timers', 'status', 'bytes', 'requestCookie', 'responseCookie', 'termination',
  'connections', 'queues', 'captured1', 'captured2', 'request',
]; // biome-ignore format: a list of names

const [SPACE, OPEN, SLASH] = [32, 91, 47];

/** Where the client stands: before the first [dd/Mon/, whatever syslog has put before it. */
function begin(bytes: Uint8Array, from: number, to: number): number | 'nothing' | 'shape' {
  if (from === to) return 'nothing';
  for (let i = from; i + 8 < to; i++) {
    if (bytes[i] !== OPEN || bytes[i + 3] !== SLASH || bytes[i + 7] !== SLASH) continue;
    let start = i - 2;
    while (start >= from && bytes[start] !== SPACE) start -= 1;
    return start + 1 < i ? start + 1 : 'shape';
  }
  return 'shape';
}

/** HAProxy's HTTP log. Its clock has no zone; a client's address ends with its port, of IPv6 too. */
export const haproxy: Format = {
  name: 'haproxy',
  open: (options) =>
    columns({
      ...options,
      cutting: SPACED,
      names: NAMES,
      known: { time: ['time'], address: ['client'], server: ['server'], path: ['request'], status: ['status'] },
      least: 12,
      fromEnd: { path: -1 },
      ports: true,
      begin,
    }),
};
