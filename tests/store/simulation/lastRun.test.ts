import { describe, expect, it } from 'vitest';
import { fingerprint, parseScenario } from '../../../src/engine/index.ts';
import { keepLastRun, openLastRun } from '../../../src/store/simulation/lastRun.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import type { Page } from '../../../src/store/simulation/storedRun.ts';

/** A page of a browser: its storage, and timers that fire when told to. */
function pageWith({ stored = '', storage }: { stored?: string; storage?: Page['localStorage'] } = {}) {
  let kept: string | null = stored || null;
  let writes = 0;
  const timers: (() => void)[] = [];
  const listeners: Record<string, () => void> = {};
  const page: Page = {
    localStorage: storage ?? {
      getItem: () => kept,
      setItem: (_key, value) => {
        kept = value;
        writes++;
      },
    },
    addEventListener: (type, listener) => {
      listeners[type] = listener;
    },
    setTimeout: (run) => timers.push(run),
  };
  const simulation = createSimulation(parseScenario({}), () => 0);
  openLastRun(simulation, page);
  keepLastRun(simulation, page);
  const { store } = simulation;
  return {
    page,
    simulation,
    listeners,
    facts: () => store.getState(),
    wait: () => {
      for (const run of timers.splice(0)) run();
    },
    stored: () => kept ?? '',
    writes: () => writes,
    timers,
  };
}

const played = () => {
  const { simulation, wait, stored } = pageWith();
  simulation.seek(100);
  simulation.dispatch({ type: 'nextPhase', force: true });
  simulation.seek(300);
  simulation.seek(200);
  wait();
  return { stored: stored(), print: fingerprint(simulation.frames()[0].world) };
};

describe('the last run', () => {
  it('is there after a reload, stopped at its moment, with its future, and nothing to undo', () => {
    const before = played();
    const { simulation, facts } = pageWith({ stored: before.stored });
    expect(facts()).toMatchObject({
      ...{ shownTick: 200, furthestTick: 300, playing: false },
      ...{ undoable: null, notice: null },
    });
    expect(fingerprint(simulation.frames()[0].world)).toBe(before.print);
  });

  it('is stored once for many changes, and when the page goes away', () => {
    const { simulation, timers, wait, writes, listeners, stored } = pageWith();
    for (let i = 0; i < 50; i++) simulation.seek(i);
    expect([timers.length, writes()]).toEqual([1, 0]);
    wait();
    expect(writes()).toBe(1);
    simulation.seek(70);
    listeners.pagehide();
    expect(stored()).toContain('"tick":70');
  });

  it.each(['', 'hello', '{"format":1', '{"format":99}', 'null'])(
    'that is spoilt is as if there were none: %s',
    (stored) => {
      expect(pageWith({ stored }).facts()).toMatchObject({ shownTick: 0, notice: null, undoable: null });
    },
  );

  it('does without a storage that is full or forbidden', () => {
    const forbidden = () => {
      throw new Error('denied');
    };
    const { simulation, wait, facts, page } = pageWith({ storage: { getItem: forbidden, setItem: forbidden } });
    simulation.seek(5);
    wait();
    expect(facts()).toMatchObject({ shownTick: 5, notice: null });
    const locked = { ...page };
    Object.defineProperty(locked, 'localStorage', { get: forbidden });
    openLastRun(simulation, locked);
    keepLastRun(simulation, locked);
    expect(facts().notice).toBeNull();
  });
});
