import { type Command, isLive, MAX_SERVERS, type Problem, type Scenario, ScenarioError } from '../../engine/index.ts';
import type { Player, PlayerOutcome } from '../../player/player.ts';
import { addPending, isPlain, type Pending, type Value, withChange, withoutField } from './pending.ts';
import { same } from './same.ts';
import type { FieldFault } from './state.ts';
import type { createDeeds, Deed } from './undo.ts';

/** The run whose settings are changed. */
type Run = {
  player(): Player;
  /** What it has from its next start on. */
  next(): Scenario;
  /** Whether another one is being made ready. */
  isAwaited(): boolean;
  wait(changed: (pending: Pending) => Pending): void;
  begin(deed: Deed, next: Scenario, key?: string): void;
  perform(command: Command, key: string): PlayerOutcome;
  deeds: ReturnType<typeof createDeeds>;
  tell(fault: FieldFault | null): void;
};

/** How fields of a run are changed: at once where they can be, from a start anew where nothing has happened, else at the next start. */
export function createChanging({ player, next, isAwaited, wait, begin, perform, deeds, tell }: Run) {
  /** @throws ScenarioError where it can't be */
  const set = (field: string, value: Value): void => {
    const { world, furthestTick } = player().sight();
    const changed = withChange(next(), field, value);
    const deed: Deed = { type: 'change', field, value };
    if (same(next(), changed) === next()) return;
    // Before anything has happened the run begins anew, so that its users are in balance with what was set.
    const untouched = furthestTick === 0 && player().recording.commands.length === 0;
    if (untouched || isAwaited()) begin(deed, changed, field);
    else if (isPlain(value) && isLive(field) && perform({ type: 'set', field, value }, field).ok)
      wait((pending) => withoutField(pending, field));
    else if (world.tick === 0) begin(deed, changed);
    else {
      deeds.undoably(deed, field, () => {
        wait((pending) => addPending(pending, world.scenario, field, value));
        return true;
      });
    }
  };
  const refuse = (field: string, problem: Problem): void => tell({ field, problem });
  const change = (field: string, value: Value): void => {
    try {
      set(field, value);
      tell(null);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      refuse(field, { field: error.field, value: error.value, allowed: error.allowed });
    }
  };
  return {
    change,
    changeList: change,
    changeServerCount: (count: Value): void => {
      if (typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= MAX_SERVERS) {
        change('servers', count);
        return;
      }
      const allowed = { type: 'number', min: 1, max: MAX_SERVERS, integer: true, unit: null, orNone: false } as const;
      refuse('servers', { field: 'servers', value: count, allowed });
    },
  };
}
