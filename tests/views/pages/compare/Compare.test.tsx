import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseScenario } from '../../../../src/engine/index.ts';
import { createComparisons } from '../../../../src/store/comparison/comparisons.ts';
import { ComparisonsContext, createLateComparisons } from '../../../../src/store/comparison/lateComparisons.ts';
import { builtIn } from '../../../../src/store/comparison/setup.ts';
import { createShownView, ShownViewContext, useShownView } from '../../../../src/store/shownView.ts';
import { createSimulation } from '../../../../src/store/simulation/simulation.ts';
import { SimulationContext } from '../../../../src/store/simulation/useSimulation.ts';
import { ViewSwitch } from '../../../../src/views/header/ViewSwitch.tsx';
import { LEDGER_ROWS } from '../../../../src/views/ledger/rows.ts';
import { Compare } from '../../../../src/views/pages/compare/Compare.tsx';
import { PAGES } from '../../../../src/views/pages/pages.ts';
import { WhatIf } from '../../../../src/views/transport/WhatIf.tsx';
import { runLabels } from '../../../../src/words/comparison/runs.ts';
import { ledgerValue } from '../../../../src/words/page/ledger.ts';
import { ledgerEntries } from '../../../../src/words/run/ledger.ts';

const LABELS = runLabels(builtIn());

async function open({ shortcuts = true, seconds = 0 } = {}) {
  const simulation = createSimulation(parseScenario({}), () => 0);
  simulation.seek(seconds);
  const shown = createShownView();
  const comparisons = createComparisons(simulation, shown, () => 0);
  onTestFinished(() => comparisons.store.getState().study?.cancel());
  if (seconds > 0) comparisons.draftFromHere();
  else shown.setState({ view: 'compare' });
  const loading = Promise.resolve(comparisons);
  await act(async () =>
    render(
      <SimulationContext value={simulation}>
        <ShownViewContext value={shown}>
          <ComparisonsContext value={{ loaded: comparisons, load: () => loading }}>
            <Suspense>
              <Compare keysOn={shortcuts} />
            </Suspense>
          </ComparisonsContext>
        </ShownViewContext>
      </SimulationContext>,
    ),
  );
  const comparison = () => {
    const { comparison } = comparisons.store.getState();
    if (comparison === null) throw new Error('no comparison');
    return comparison;
  };
  return { simulation, comparisons, comparison };
}

/** A page that shows the simulation; comparisons come when they are asked for. */
function openSimulation(seconds: number) {
  const simulation = createSimulation(parseScenario({}), () => 0);
  simulation.seek(seconds);
  const shown = createShownView();
  render(
    <SimulationContext value={simulation}>
      <ShownViewContext value={shown}>
        <ComparisonsContext value={createLateComparisons(simulation, shown, () => 0)}>
          <ViewSwitch views={PAGES} />
          <Suspense>
            <Shown />
          </Suspense>
        </ComparisonsContext>
      </ShownViewContext>
    </SimulationContext>,
  );
}

const Shown = () => (useShownView() === 'compare' ? <Compare keysOn /> : <WhatIf />);

const table = () => screen.getByRole('table', { name: /^Harms, goods and costs/ });
const cells = (row: string) =>
  within(within(table()).getByRole('rowheader', { name: row }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent?.trim());

describe('the way from the simulation', () => {
  it('leads to the built-in comparison', async () => {
    openSimulation(0);
    await act(async () => screen.getByRole('button', { name: 'Compare' }).click());
    for (const label of LABELS) expect(await screen.findByRole('region', { name: label })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Compare' })).toHaveAttribute('aria-current', 'page');
  });

  it('can begin at the present moment', async () => {
    openSimulation(150);
    await act(async () => screen.getByRole('button', { name: 'What if?' }).click());
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('radio', { name: /from now on \(2:30\)/ })).toBeChecked();
  });
});

describe('the built-in comparison', () => {
  it('is there as soon as the view is opened', async () => {
    await open();
    for (const label of LABELS) expect(screen.getByRole('region', { name: label })).toBeVisible();
    expect(screen.getByText('The article · Strategy differs · 80 % of those who get nothing try again')).toBeVisible();
    expect(screen.getByText(/The very same users meet every run.*Press Play/)).toBeVisible();
  });

  it('takes the focus to Play, so that the keys go on from there', async () => {
    await open();
    expect(screen.getByRole('button', { name: 'Play' })).toHaveFocus();
  });

  it('labels each stage with its run and its servers', async () => {
    await open();
    for (const label of LABELS) {
      expect(screen.getByRole('img', { name: new RegExp(`^${label}\\. The cluster`) })).toBeInTheDocument();
    }
  });

  it('names each run’s servers with their version, status and users', async () => {
    const { comparison } = await open();
    act(() => comparison().seek(100));
    const [{ observation }] = comparison().store.getState().runs;
    const bleed = screen.getByRole('region', { name: 'Bleed' });
    const servers = within(bleed)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(servers).toEqual(
      observation.servers.map(({ name, sessions }, i) =>
        [name, 'v1', i === 0 ? 'Bleeding' : 'In service', sessions].join(' '),
      ),
    );
    expect(within(bleed).getByText('Bleed Alice')).toBeVisible();
  });

  it('says at the end which does best, by as many crowds as it takes, marks it, and keeps to it while it plays on', async () => {
    const { comparison } = await open();
    act(() => {
      comparison().setSpeed(1_000);
      comparison().play();
      for (let i = 0; i < 2_000 && comparison().store.getState().playing; i++) comparison().advance(1 / 60);
    });
    expect(screen.getByText('Bleeding does best with this crowd: nobody is hurt, in 21 min.')).toBeVisible();
    expect(document.querySelector('.run[data-best]')).toBeNull();
    expect(await screen.findByText('Judged by 100 crowds')).toBeVisible();
    expect(
      screen.getByText(/^Bleeding does best with all 100 crowds: nobody is hurt with any of them, in/),
    ).toBeVisible();
    expect(screen.getByRole('region', { name: LABELS[0] })).toHaveAttribute('data-best');
    const lockOut = screen.getByRole('region', { name: 'Lock out' });
    expect(within(lockOut).getByText(/^Locking out took \d+ min instead of \d+.* cut \d+ sessions off/)).toBeVisible();
    const { runs } = comparison().store.getState();
    const all = await unfold();
    for (const { entry, value } of LEDGER_ROWS) {
      const { label } = ledgerEntries[entry];
      expect(all).toContain(label);
      expect(cells(label)).toEqual(
        runs.map(({ observation, settings }) => ledgerValue(entry, value(observation.ledger, settings))),
      );
    }
    expect(within(table()).getAllByRole('img', { name: 'better:' }).length).toBeGreaterThan(0);
    const { textContent } = document.querySelector('.compare-verdict') as HTMLElement;
    expect(textContent).toMatch(/does best with/);
    act(() => comparison().seek(comparison().store.getState().shownTick + 500));
    expect(document.querySelector('.compare-verdict')?.textContent).toBe(textContent);
  });

  it('goes by what counts first, which is remembered', async () => {
    const { comparison, comparisons } = await open();
    act(() => comparison().seek(3_000));
    const choice = within(screen.getByRole('group', { name: 'What counts first' }));
    expect(choice.getByRole('radio', { name: 'People' })).toBeChecked();
    await userEvent.click(choice.getByRole('radio', { name: 'Time' }));
    expect(document.querySelector('.compare-headline')).toHaveTextContent(/^Locking out does best with/);
    expect(comparisons.store.getState().priority).toBe('time');
    expect(localStorage.getItem('bonedry.priority')).toBe('time');
    localStorage.removeItem('bonedry.priority');
  });

  it('is judged anew where another of the same kind takes its place', async () => {
    const { simulation, comparisons, comparison } = await open();
    act(() => {
      comparisons.followSimulation();
      comparison().seek(3_000);
    });
    const before = document.querySelector('.compare-headline')?.textContent;
    act(() => {
      simulation.load(parseScenario({ name: 'Slow', rollout: { updateSeconds: 600 } }));
      comparisons.followSimulation();
      comparison().seek(6_000);
    });
    expect(comparison().store.getState().over).toBe(true);
    const after = document.querySelector('.compare-headline')?.textContent;
    expect(after).toMatch(/ does best with this crowd: /);
    expect(after).not.toBe(before);
  });

  it('is played, stepped and set back for all runs at once, by key as well', async () => {
    const { comparison } = await open();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(
      comparison()
        .frames()
        .map(({ world }) => world.tick),
    ).toEqual(LABELS.map(() => 1));
    await userEvent.keyboard(' ');
    expect(screen.getByRole('button', { name: 'Pause' })).toBeVisible();
    await userEvent.keyboard('r');
    expect(screen.getByRole('button', { name: 'Play' })).toBeVisible();
    expect(comparison().store.getState().shownTick).toBe(0);
  });

  it('obeys no key where they are switched off', async () => {
    const { comparison } = await open({ shortcuts: false });
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{ArrowRight}');
    expect(comparison().store.getState().shownTick).toBe(0);
  });

  it('is sought on the time axis', async () => {
    const { comparison } = await open();
    act(() => comparison().seek(300));
    const slider = screen.getByRole('slider', { name: 'Moment of all runs' });
    slider.focus();
    await userEvent.keyboard('{Home}');
    expect(comparison().store.getState().shownTick).toBe(0);
    await userEvent.keyboard('{End}');
    expect(
      comparison()
        .frames()
        .map(({ world }) => world.tick),
    ).toEqual(LABELS.map(() => 300));
    expect(screen.getByRole('table', { name: 'Phases of each run' })).toHaveTextContent('Bleed Alice1:00');
  });

  it('says of a run what could not be repeated of it', async () => {
    const { comparisons } = await open();
    act(() => comparisons.compare({ base: 'moment', field: 'operator', values: ['nothing', 'rollBack'] }));
    const run = screen.getByRole('region', { name: 'Roll back' });
    expect(within(run).getByText('Not all of it could be repeated: The rollout has not begun.')).toBeVisible();
    expect(screen.getByText(/^Judged by this crowd alone: what the operator does/)).toBeVisible();
  });
});

/** Unfolds the rows that are equal and returns the labels of all. */
async function unfold(): Promise<(string | null)[]> {
  const folded = within(table()).queryByRole('button', { name: /equal$/ });
  if (folded) await userEvent.click(folded);
  return within(table())
    .getAllByRole('rowheader')
    .map((header) => header.textContent);
}

describe('another comparison', () => {
  it('is of any field, by the field’s own control', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Compare something else' }));
    const dialog = screen.getByRole('dialog', { name: 'What to compare' });
    await userEvent.selectOptions(within(dialog).getByLabelText('What differs'), 'balancer.drainTimeoutSeconds');
    const second = within(dialog).getByRole('textbox', { name: 'Run 2' });
    await userEvent.clear(second);
    await userEvent.type(second, '120');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Another run' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Compare' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    for (const label of ['Drain timeout: none (1)', 'Drain timeout: 120 s', 'Drain timeout: none (3)']) {
      expect(screen.getByRole('region', { name: label })).toBeVisible();
      expect(within(table()).getByRole('columnheader', { name: label })).toBeVisible();
    }
    expect(screen.getByRole('button', { name: 'Play' })).toHaveFocus();
  });

  it('says what a value must be, and does not begin with one that is not allowed', async () => {
    const { comparison } = await open();
    const before = comparison();
    await userEvent.click(screen.getByRole('button', { name: 'Compare something else' }));
    const dialog = screen.getByRole('dialog');
    await userEvent.selectOptions(within(dialog).getByLabelText('What differs'), 'rollout.updateSeconds');
    const second = within(dialog).getByRole('textbox', { name: 'Run 2' });
    await userEvent.clear(second);
    await userEvent.type(second, '-5');
    expect(within(dialog).getByRole('alert')).toHaveTextContent(/^Update is -5; it must be a number from 0 to/);
    expect(second).toHaveAccessibleDescription(/^Update is -5/);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Compare' }));
    expect(comparison()).toBe(before);
  });

  it('is left alone by its button', async () => {
    const { comparison } = await open();
    const before = comparison();
    const another = screen.getByRole('button', { name: 'Compare something else' });
    await userEvent.click(another);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(comparison()).toBe(before);
  });

  it('can lose a run, down to two', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Compare something else' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Another run' })).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Without run 4' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Without run 1' }));
    expect(within(dialog).getByRole('button', { name: 'Without run 1' })).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Compare' }));
    expect(screen.getAllByRole('region', { name: /^(Bleed|Lock out|Blue-green|Maintenance)$/ })).toHaveLength(2);
  });

  it('begins at the simulation’s present moment', async () => {
    const { comparison } = await open({ seconds: 150 });
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('radio', { name: /from now on \(2:30\)/ })).toBeChecked();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Compare' }));
    expect(comparison().startTick).toBe(150);
    expect(screen.getByRole('region', { name: 'Next phase at once' })).toBeVisible();
  });

  it('says when it must begin at the start after all', async () => {
    await open({ seconds: 150 });
    const dialog = screen.getByRole('dialog');
    await userEvent.selectOptions(within(dialog).getByLabelText('What differs'), 'start');
    expect(dialog).toHaveTextContent('all runs begin at 0:00');
  });
});
