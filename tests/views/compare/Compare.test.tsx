import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { createDesk } from '../../../src/store/comparisonDesk.ts';
import { builtIn, labelOf } from '../../../src/store/comparisonSetup.ts';
import { createSimulation } from '../../../src/store/simulation.ts';
import { DeskContext } from '../../../src/store/useComparison.ts';
import { SimulationContext } from '../../../src/store/useSimulation.ts';
import { Compare } from '../../../src/views/compare/Compare.tsx';
import { SHOWN_ROWS } from '../../../src/views/ledger/rows.ts';
import { ViewSwitch } from '../../../src/views/viewSwitch/ViewSwitch.tsx';

const { field, values } = builtIn();
const LABELS = values.map((value) => labelOf(field, value));

async function open() {
  const simulation = createSimulation(parseScenario({}), () => 0);
  const desk = createDesk(simulation, () => 0);
  render(
    <SimulationContext value={simulation}>
      <DeskContext value={desk}>
        <ViewSwitch />
        <Compare shortcutsOn />
      </DeskContext>
    </SimulationContext>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
  const comparison = () => {
    const { comparison } = desk.store.getState();
    if (comparison === null) throw new Error('no comparison');
    return comparison;
  };
  return { simulation, desk, comparison };
}

const table = () => screen.getByRole('table', { name: /^Harms, goods and costs/ });
const cells = (row: string) =>
  within(within(table()).getByRole('rowheader', { name: row }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent?.trim());

describe('the built-in comparison', () => {
  it('is there as soon as the view is opened', async () => {
    await open();
    for (const label of LABELS) expect(screen.getByRole('region', { name: label })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Compare' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByText(/The very same users meet every run.*Press Play/)).toBeVisible();
  });

  it('labels each stage with its run and its servers', async () => {
    await open();
    for (const label of LABELS) {
      expect(screen.getByRole('img', { name: new RegExp(`^${label}\\. The cluster`) })).toBeInTheDocument();
    }
  });

  it('says at the end which way to go, and marks it', async () => {
    const { comparison } = await open();
    act(() => {
      comparison().setSpeed(1_000);
      comparison().play();
      for (let i = 0; i < 2_000 && comparison().store.getState().playing; i++) comparison().advance(1 / 60);
    });
    expect(screen.getByText(/^Bleeding is the way to go: nobody was cut off or turned away/)).toBeVisible();
    expect(screen.getByRole('region', { name: LABELS[0] })).toHaveAttribute('data-best');
    const lockOut = screen.getByRole('region', { name: 'Lock out' });
    expect(within(lockOut).getByText(/^Locking out took \d+ min instead of \d+.* cut \d+ users off/)).toBeVisible();
    const { runs } = comparison().store.getState();
    const all = await unfold();
    for (const { label, value, format } of SHOWN_ROWS) {
      expect(all).toContain(label);
      expect(cells(label)).toEqual(
        runs.map(({ observation, settings }) => format(value(observation.ledger, settings))),
      );
    }
    expect(within(table()).getAllByRole('img', { name: 'better:' }).length).toBeGreaterThan(0);
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
    expect(comparison().store.getState().tick).toBe(0);
  });

  it('is sought on the time axis', async () => {
    const { comparison } = await open();
    act(() => comparison().seek(300));
    const slider = screen.getByRole('slider', { name: 'Moment of all runs' });
    slider.focus();
    await userEvent.keyboard('{Home}');
    expect(comparison().store.getState().tick).toBe(0);
    await userEvent.keyboard('{End}');
    expect(
      comparison()
        .frames()
        .map(({ world }) => world.tick),
    ).toEqual(LABELS.map(() => 300));
    expect(screen.getByRole('table', { name: 'Phases of each run' })).toHaveTextContent('Bleed Alice1:00');
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
    const { comparison } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Compare something else' }));
    const dialog = screen.getByRole('dialog', { name: 'What to compare' });
    await userEvent.selectOptions(within(dialog).getByLabelText('What differs'), 'balancer.drainTimeoutSeconds');
    const second = within(dialog).getByRole('textbox', { name: 'Run 2' });
    await userEvent.clear(second);
    await userEvent.type(second, '120');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Another run' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Compare' }));
    expect(
      comparison()
        .store.getState()
        .runs.map(({ label }) => label),
    ).toEqual(['Drain timeout: none (1)', 'Drain timeout: 120 s', 'Drain timeout: none (3)']);
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
    expect(within(dialog).getByRole('alert')).toHaveTextContent('rollout.updateSeconds is -5');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Compare' }));
    expect(comparison()).toBe(before);
  });

  it('begins at the simulation’s present moment', async () => {
    const { simulation, desk, comparison } = await open();
    act(() => {
      desk.show('simulate');
      simulation.seek(150);
    });
    await userEvent.click(screen.getByRole('button', { name: 'Compare from here' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('radio', { name: /from now on \(2:30\)/ })).toBeChecked();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Compare' }));
    expect(comparison().startTick).toBe(150);
    expect(screen.getByRole('region', { name: 'Next phase at once' })).toBeVisible();
  });

  it('says when it must begin at the start after all', async () => {
    const { simulation, desk } = await open();
    act(() => {
      desk.show('simulate');
      simulation.seek(150);
    });
    await userEvent.click(screen.getByRole('button', { name: 'Compare from here' }));
    const dialog = screen.getByRole('dialog');
    await userEvent.selectOptions(within(dialog).getByLabelText('What differs'), 'start');
    expect(dialog).toHaveTextContent('all runs begin at 0:00');
  });
});
