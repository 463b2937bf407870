import { useEffect, useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { useSimulation } from '../simulation/useSimulation.ts';
import { changedFields } from './changes.ts';
import { type Effect, effectInSlices } from './effect.ts';

/** How long a change must stand before it is worked out, and the longest that one slice of the work may take. */
const SETTLED_MS = 120;
const SLICE_MS = 6;

type Change = { field: string; before: Scenario; after: Scenario };

/** What the field that was changed last amounts to, against what it was when one began with it; null until something is, and while it is worked out. */
export function useLastEffect(): Effect | null {
  const change = useLastChange();
  const [known, setKnown] = useState<{ change: Change; effect: Effect } | null>(null);
  useEffect(() => {
    if (change === null) return;
    const working = effectInSlices(change.field, change.before, change.after);
    const goOn = (): void => {
      const stop = performance.now() + SLICE_MS;
      let slice = working.next();
      while (!slice.done && performance.now() < stop) slice = working.next();
      if (slice.done) setKnown({ change, effect: slice.value });
      else timer = setTimeout(goOn);
    };
    let timer = setTimeout(goOn, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [change]);
  // What is known of the same field stands until the new is.
  return change !== null && known?.change.field === change.field ? known.effect : null;
}

function useLastChange(): Change | null {
  const { store } = useSimulation();
  const [change, setChange] = useState<Change | null>(null);
  useEffect(
    () =>
      store.subscribe((now, then) => {
        if (now.next === then.next) return;
        const fields = now.next.name === then.next.name ? changedFields(then.next, now.next) : [];
        setChange((last) => {
          if (fields.length !== 1) return null;
          const [field] = fields;
          const before = last?.field === field ? last.before : then.next;
          return changedFields(before, now.next).length === 0 ? null : { field, before, after: now.next };
        });
      }),
    [store],
  );
  return change;
}
