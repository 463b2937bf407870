import type { World } from '../engine/index.ts';
import type { Order, Report, Seeds } from './protocol.ts';
import { playTogether, type Replication, replicationOf } from './replicate.ts';

/** How a worker works: so many milliseconds at a stretch; in between it says that it is still at it, and waits for `breathe`. */
export type Manner = { hear: (report: Report) => void; breathe: () => Promise<void>; stretchMs: number };

/** What obeys orders, one after the other, and reports. */
export function createWork({ hear, breathe, stretchMs }: Manner): { obey(order: Order): void; end(): void } {
  let question: Extract<Order, { type: 'question' }>;
  let ended = false;
  let restAt = 0;
  let worlds: World[] = [];
  const rest = async (): Promise<void> => {
    if (performance.now() < restAt) return;
    hear({ type: 'working' });
    await breathe();
    restAt = performance.now() + stretchMs;
  };
  const work = async ({ from, count }: Seeds): Promise<void> => {
    const { scenarios, limitSeconds } = question;
    const replications = scenarios.map((): Replication[] => []);
    for (let seed = from; seed < from + count; seed++) {
      const playing = playTogether(scenarios, seed, limitSeconds === null ? {} : { limitSeconds }, worlds);
      let step = playing.next();
      for (; !step.done && !ended; step = playing.next()) await rest();
      if (!step.done) return;
      worlds = step.value;
      for (const [i, world] of worlds.entries()) replications[i].push(replicationOf(world));
      await rest();
      if (ended) return;
    }
    hear({ type: 'done', replications });
  };
  return {
    obey: (order) => {
      if (order.type === 'block') {
        work(order.seeds).catch((error: unknown) => hear({ type: 'failed', why: String(error) }));
        return;
      }
      question = order;
      hear({ type: 'ready' });
    },
    end: () => {
      ended = true;
    },
  };
}
