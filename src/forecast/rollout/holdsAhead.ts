import type { EntryAction, Phase, SeenWorld } from '../../engine/index.ts';

const TAKES_OUT: ReadonlySet<EntryAction> = new Set(['drain', 'takeOut', 'terminate']);

/** Whether the rollout will wait for its operator before a phase that would take the last server out of service. */
export function holdsAhead({ servers, rollout, scenario }: SeenWorld): boolean {
  if (scenario.rollout.mode === 'manual') return false;
  let serving = servers.flatMap(({ status }, s) => (status === 'inService' ? [s] : []));
  return rollout.plan.slice(rollout.index).some(({ kind, entry, exit, servers: batch }, ahead) => {
    const out = ahead === 0 ? [] : takenOut(entry);
    const left = serving.filter((s) => !out.includes(s));
    const isMeant = kind === 'close' || kind === 'replace';
    if (!isMeant && left.length === 0 && serving.length > 0) return true;
    serving = exit === 'inService' ? [...left, ...batch] : left;
    return false;
  });
}

const takenOut = (entry: Phase['entry']): readonly number[] =>
  entry.flatMap(({ action, servers }) => (TAKES_OUT.has(action) ? servers : []));
