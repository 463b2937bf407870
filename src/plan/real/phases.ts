import type { Phase, PhaseKind, Told } from '../../engine/index.ts';
import type { Outage } from './outage.ts';

/** Outages that were bled together, as one: the next begins when nobody is waited for any more. */
export type Batch = { servers: number[]; from: number; empty: number; back: number };

/** The batches of a deploy, in order. */
export function batchesOf(outages: readonly Outage[]): Batch[] {
  const batches: Batch[] = [];
  for (const { server, from, empty, back } of outages) {
    const last = batches.at(-1);
    const until = Math.min(empty, back);
    if (last === undefined || from >= last.empty) batches.push({ servers: [server], from, empty: until, back });
    else {
      last.servers = [...new Set([...last.servers, server])];
      last.empty = Math.max(last.empty, until);
      last.back = Math.max(last.back, back);
    }
  }
  return batches;
}

/** A deploy as phases: each batch is bled, away, and back. */
export function phasesOf(batches: readonly Batch[]): Pick<Told, 'plan' | 'begins'> {
  const phases: { phase: Phase; tick: number }[] = [];
  const add = (tick: number, kind: PhaseKind, servers: readonly number[]): void => {
    if (Number.isFinite(tick)) phases.push({ tick, phase: { kind, servers, entry: [], exit: 'never', version: 2 } });
  };
  add(0, 'balanced', []);
  batches.forEach(({ servers, from, empty, back }, i) => {
    const next = batches[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    add(from, 'drain', servers);
    if (empty < Math.min(next, back)) add(empty, 'update', servers);
    if (back < next) add(back, i < batches.length - 1 ? 'pause' : 'done', i < batches.length - 1 ? servers : []);
  });
  return { plan: phases.map(({ phase }) => phase), begins: phases.map(({ tick }) => tick) };
}
