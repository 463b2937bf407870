import type { History } from '../../../player/history.ts';
import { phaseName } from '../../../words/run/phases.ts';
import { bandAt } from '../../timeline/layout/moment.ts';

/** The phase at a tick in a few words. */
export function phaseAt({ bands }: History, tick: number, names: readonly string[]): string {
  const { kind, servers } = bandAt(bands, tick);
  return phaseName(kind, servers, names);
}
