import { widen } from './memory.ts';

const ROOM = 16;

/** Users who wait for a server, first come first served: a ring. Times in ticks. */
export type Queue = {
  count: number;
  first: number;
  user: Int32Array;
  arrival: Float64Array;
  /** How long the session will be. */
  length: Float64Array;
  buyer: Uint8Array;
  person: Int32Array;
};

export function createQueue(): Queue {
  return {
    count: 0,
    first: 0,
    user: new Int32Array(ROOM),
    arrival: new Float64Array(ROOM),
    length: new Float64Array(ROOM),
    buyer: new Uint8Array(ROOM),
    person: new Int32Array(ROOM),
  };
}

/** Adds a user at the end. */
export function joinQueue(
  queue: Queue,
  user: number,
  arrival: number,
  length: number,
  buyer: number,
  person: number,
): void {
  if (queue.count === queue.user.length) unroll(queue);
  const at = (queue.first + queue.count++) % queue.user.length;
  queue.user[at] = user;
  queue.arrival[at] = arrival;
  queue.length[at] = length;
  queue.buyer[at] = buyer;
  queue.person[at] = person;
}

/** Takes the first one off; its place in the arrays is valid until the next one joins. */
export function takeFirst(queue: Queue): number {
  const at = queue.first;
  queue.first = (queue.first + 1) % queue.user.length;
  queue.count -= 1;
  return at;
}

/** Makes room, with the first one at the front. */
function unroll(queue: Queue): void {
  const turn = <T extends Int32Array | Float64Array | Uint8Array>(cells: T): T => {
    const turned = cells.slice() as T;
    for (let i = 0; i < cells.length; i++) turned[i] = cells[(queue.first + i) % cells.length];
    return turned;
  };
  queue.user = widen(turn(queue.user), Int32Array);
  queue.arrival = widen(turn(queue.arrival), Float64Array);
  queue.length = widen(turn(queue.length), Float64Array);
  queue.buyer = widen(turn(queue.buyer), Uint8Array);
  queue.person = widen(turn(queue.person), Int32Array);
  queue.first = 0;
}
