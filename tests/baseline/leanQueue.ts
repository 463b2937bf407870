/** What happens, to whom if to anybody: one shape for all, which the compiler likes best. */
export type LeanEvent = { time: number; kind: 'arrival' | 'departure' | 'next'; server: number; buyer: boolean };

/**
 * A binary heap, the earliest event first. It holds events of one shape only, and shares no code with `EventQueue`, so that what
 * a compiler has learnt of other shapes slows nothing here.
 */
export class LeanQueue {
  private readonly heap: LeanEvent[] = [];

  push(event: LeanEvent): void {
    const { heap } = this;
    const { time } = event;
    let hole = heap.length;
    heap.push(event);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = heap[parent];
      if (above.time <= time) break;
      heap[hole] = above;
      hole = parent;
    }
    heap[hole] = event;
  }

  /** The earliest, which leaves the queue. There must be one. */
  pop(): LeanEvent {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop() as LeanEvent;
    const { length } = heap;
    if (length === 0) return first;
    const { time } = last;
    let hole = 0;
    for (let child = 1; child < length; child = 2 * hole + 1) {
      let least = heap[child];
      if (child + 1 < length && heap[child + 1].time < least.time) {
        child += 1;
        least = heap[child];
      }
      if (time <= least.time) break;
      heap[hole] = least;
      hole = child;
    }
    heap[hole] = last;
    return first;
  }
}
