import type { World } from '../engine/index.ts';
import { replicateAsked } from './asked.ts';
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
  /** What becomes of each scenario before a crowd; null where it ended meanwhile. */
  const meet = async (seed: number): Promise<Replication[] | null> => {
    const { scenarios, limitSeconds, ask } = question;
    if (ask !== undefined) return [replicateAsked(ask, seed)];
    const playing = playTogether(scenarios, seed, limitSeconds === null ? {} : { limitSeconds }, worlds);
    let step = playing.next();
    for (; !step.done && !ended; step = playing.next()) await rest();
    if (!step.done) return null;
    worlds = step.value;
    return worlds.map(replicationOf);
  };
  const work = async ({ from, count }: Seeds): Promise<void> => {
    const replications = question.scenarios.map((): Replication[] => []);
    for (let seed = from; seed < from + count; seed++) {
      const met = await meet(seed);
      if (met === null) return;
      for (const [i, replication] of met.entries()) replications[i].push(replication);
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
