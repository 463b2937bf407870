import { describe, expect, it } from 'vitest';
import { fingerprint, parseScenario } from '../../src/engine/index.ts';
import { keepLastRun, type Page } from '../../src/store/lastRun.ts';
import { createSimulation } from '../../src/store/simulation.ts';

/** A page of a browser: its address, its storage, and timers that fire when told to. */
function pageWith({
  hash = '',
  stored = '',
  storage,
}: {
  hash?: string;
  stored?: string;
  storage?: Page['localStorage'];
} = {}) {
  let kept: string | null = stored || null;
  let writes = 0;
  const timers: (() => void)[] = [];
  const listeners: Record<string, () => void> = {};
  const page: Page = {
    location: { hash, pathname: '/', search: '' },
    history: {
      replaceState: (_data, _unused, url) => {
        page.location.hash = String(url).includes('#') ? String(url) : '';
      },
    },
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
  return { stored: stored(), link: simulation.shareLink() as string, print: fingerprint(simulation.frame().world) };
};

describe('the last run', () => {
  it('is there after a reload, stopped at its moment, with its future, and nothing to undo', () => {
    const before = played();
    const { simulation, facts } = pageWith({ stored: before.stored });
    expect(facts()).toMatchObject({ shownTick: 200, furthestTick: 300, playing: false, canUndo: false, notice: null });
    expect(fingerprint(simulation.frame().world)).toBe(before.print);
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
      expect(pageWith({ stored }).facts()).toMatchObject({ shownTick: 0, notice: null, canUndo: false });
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
    keepLastRun(simulation, locked);
    expect(facts().notice).toBeNull();
  });
});

describe('a link in the address', () => {
  it('wins over the last run', () => {
    const { link } = played();
    const { facts } = pageWith({ hash: link, stored: '{"format":1}' });
    expect(facts()).toMatchObject({ shownTick: 200, furthestTick: 300, canUndo: false });
  });

  it('that does not open says why, and the last run is shown', () => {
    const { stored } = played();
    const { facts } = pageWith({ hash: '#run=1.nonsense', stored });
    expect(facts()).toMatchObject({ shownTick: 200, notice: expect.stringContaining('damaged') });
  });

  it('stays while the run is the one it names, and goes with the first act', () => {
    const { link } = played();
    const { simulation, page, wait } = pageWith({ hash: link });
    simulation.seek(10);
    wait();
    expect(page.location.hash).toBe(link);
    simulation.dispatch({ type: 'nextPhase', force: true });
    wait();
    expect(page.location.hash).toBe('');
  });

  it('opens when it is pasted into the address of an open page, and can be undone', () => {
    const { link } = played();
    const { page, listeners, facts } = pageWith();
    page.location.hash = link;
    listeners.hashchange();
    expect(facts()).toMatchObject({ shownTick: 200, undoLabel: 'Undo: Open a run' });
  });
});
