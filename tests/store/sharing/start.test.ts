import { describe, expect, it } from 'vitest';
import { fingerprint, parseScenario } from '../../../src/engine/index.ts';
import { unpackLink } from '../../../src/player/recording/link.ts';
import { createLateComparisons } from '../../../src/store/comparison/lateComparisons.ts';
import { createLateExercises } from '../../../src/store/exercises/lateExercises.ts';
import { comparisonLink, runLink } from '../../../src/store/sharing/links.ts';
import { dataText } from '../../../src/store/sharing/saved.ts';
import { type AddressedPage, start } from '../../../src/store/sharing/start.ts';
import { createShownView } from '../../../src/store/shownView.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';

type Started = { hash?: string; stored?: string; saved?: string; at?: string };

/** A page of a browser with this address and storage. */
async function pageWith({ hash = '', stored = '', saved = '', at = '' }: Started = {}) {
  let kept: string | null = stored || null;
  const timers: (() => void)[] = [];
  const listeners: Record<string, () => unknown> = {};
  const page: AddressedPage = {
    location: { hash, pathname: '/', search: '' },
    history: {
      replaceState: (_data, _unused, url) => {
        page.location.hash = String(url).replace(/^[^#]*/, '');
      },
    },
    document: { getElementById: () => (saved === '' ? null : { textContent: dataText({ text: saved, at }) }) },
    localStorage: {
      getItem: () => kept,
      setItem: (_key, value) => {
        kept = value;
      },
    },
    addEventListener: (type: string, listener: () => unknown) => {
      listeners[type] = listener;
    },
    setTimeout: (run) => timers.push(run),
  };
  const simulation = createSimulation(parseScenario({}), () => 0);
  const shown = createShownView();
  const comparisons = createLateComparisons(simulation, shown, () => 0);
  await start({ simulation, shown, comparisons, exercises: createLateExercises(() => 0) }, page);
  return {
    page,
    simulation,
    shown,
    comparisons,
    facts: () => simulation.store.getState(),
    /** Puts another link into the address of the open page. */
    go: async (to: string) => {
      page.location.hash = to;
      await listeners.hashchange();
    },
    stored: () => {
      for (const run of timers.splice(0)) run();
      return kept ?? '';
    },
  };
}

function linkTo({ recording }: ReturnType<typeof createSimulation>): string {
  const link = runLink(recording());
  return link.ok ? link.link : '';
}

/** A run that was played to 300 and shows 200. */
async function played() {
  const { simulation, stored } = await pageWith();
  simulation.seek(100);
  simulation.dispatch({ type: 'nextPhase', force: true });
  simulation.seek(300);
  simulation.seek(200);
  return { stored: stored(), link: linkTo(simulation), print: fingerprint(simulation.frames()[0].world) };
}

async function compared() {
  const { comparisons } = await pageWith();
  const made = await comparisons.load();
  made.compare({ base: 'article', field: 'servers', values: [2, 3] });
  const { comparison } = made.store.getState();
  comparison?.seek(90);
  const link = comparison && comparisonLink(comparison, 'people');
  return link?.ok ? link.link : '';
}

describe('the page starts', () => {
  it('at once with the last run where the address has no link', async () => {
    const { stored } = await played();
    const { facts } = await pageWith({ stored });
    expect(facts()).toMatchObject({ shownTick: 200, furthestTick: 300, undoable: null, notice: null });
  });

  it('with nothing that opens links loaded where there is none', async () => {
    const { comparisons } = await pageWith();
    expect(comparisons.loaded).toBeNull();
  });
});

describe('a page that was saved as a file', () => {
  it('starts with the run it was saved with, at its moment, and not with the last run', async () => {
    const { stored, print } = await played();
    const { facts, simulation } = await pageWith({ saved: stored, stored: '{"format":1}' });
    expect(facts()).toMatchObject({ shownTick: 200, furthestTick: 300, undoable: null, notice: null });
    expect(fingerprint(simulation.frames()[0].world)).toBe(print);
  });

  it('names in its address what was named there', async () => {
    const { stored } = await played();
    const { page, facts } = await pageWith({ saved: stored, at: '#learn=tail' });
    expect(page.location.hash).toContain('#learn=tail');
    expect(facts().shownTick).toBe(200);
  });

  it('starts with the comparison it was saved with', async () => {
    const saved = unpackLink('compare', await compared());
    const { comparisons, shown } = await pageWith({ saved });
    expect(shown.getState().view).toBe('compare');
    expect(comparisons.loaded?.store.getState().comparison?.store.getState().shownTick).toBe(90);
  });

  it('shows what a link in its address names, and says what is wrong with what it was saved with', async () => {
    const { link, stored } = await played();
    expect((await pageWith({ hash: link, saved: '{}' })).facts().shownTick).toBe(200);
    const { facts } = await pageWith({ saved: '{}', stored });
    expect(facts()).toMatchObject({ shownTick: 200, notice: { type: 'problem' } });
  });
});

describe('a link in the address', () => {
  it('wins over the last run', async () => {
    const { link, print } = await played();
    const { simulation, facts } = await pageWith({ hash: link, stored: '{"format":1}' });
    expect(facts()).toMatchObject({ shownTick: 200, furthestTick: 300, undoable: null });
    expect(fingerprint(simulation.frames()[0].world)).toBe(print);
  });

  it('that does not open says why, and the last run is shown', async () => {
    const { stored } = await played();
    const { facts } = await pageWith({ hash: '#run=1.nonsense', stored });
    expect(facts()).toMatchObject({ shownTick: 200, notice: { type: 'problem', problem: { type: 'damaged' } } });
  });

  it('stays while the run is the one it names, and goes with the first act', async () => {
    const { link } = await played();
    const { simulation, page } = await pageWith({ hash: link });
    simulation.seek(10);
    expect(page.location.hash).toBe(link);
    simulation.dispatch({ type: 'nextPhase', force: true });
    expect(page.location.hash).toBe('');
  });

  it('opens when it is pasted into the address of an open page, and can be undone', async () => {
    const { link } = await played();
    const { facts, go, page, simulation, shown } = await pageWith();
    shown.setState({ view: 'compare' });
    await go(link);
    expect(facts()).toMatchObject({ shownTick: 200, undoable: { type: 'openRun' } });
    expect(shown.getState().view).toBe('simulate');
    expect(page.location.hash).toBe(link);
    simulation.undo();
    expect(facts().shownTick).toBe(0);
    expect(page.location.hash).toBe('');
  });

  it('can be to a comparison, beside the last run, and goes as soon as that is no longer shown', async () => {
    const [link, { stored }] = [await compared(), await played()];
    const { comparisons, facts, page, shown } = await pageWith({ hash: link, stored });
    expect(facts().shownTick).toBe(200);
    expect(shown.getState().view).toBe('compare');
    expect(comparisons.loaded?.store.getState().comparison).toMatchObject({ setup: { field: 'servers' } });
    expect(comparisons.loaded?.store.getState().comparison?.store.getState().shownTick).toBe(90);
    expect(page.location.hash).toBe(link);
    shown.setState({ view: 'simulate' });
    expect(page.location.hash).toBe('');
  });

  it('to a comparison that does not open says why', async () => {
    const { facts, go, shown } = await pageWith();
    await go('#compare=1.AAAAAAAAAAAA');
    expect(facts().notice).toEqual({ type: 'problem', problem: { type: 'damaged' } });
    expect(shown.getState().view).toBe('simulate');
  });

  it('is left alone where another has taken its place', async () => {
    const { link } = await played();
    const { page, simulation } = await pageWith({ hash: link });
    page.location.hash = '#elsewhere';
    simulation.dispatch({ type: 'nextPhase', force: true });
    expect(page.location.hash).toBe('#elsewhere');
  });
});
