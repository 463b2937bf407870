import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { type Comparisons, createComparisons } from '../../../src/store/comparison/comparisons.ts';
import { ComparisonsContext } from '../../../src/store/comparison/lateComparisons.ts';
import { builtIn, type Setup } from '../../../src/store/comparison/setup.ts';
import { createShownView, ShownViewContext } from '../../../src/store/shownView.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import { SimulationContext } from '../../../src/store/simulation/useSimulation.ts';
import { type Study, startStudy } from '../../../src/study/index.ts';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { Compare } from '../../../src/views/pages/compare/Compare.tsx';
import { runLabels } from '../../../src/words/comparison/runs.ts';
import { shortScenario } from '../../study/kit.ts';

async function open(setup: Setup = builtIn(), seconds = 0): Promise<Comparisons> {
  const simulation = createSimulation(parseScenario({}), () => 0);
  simulation.seek(seconds);
  const shown = createShownView();
  const comparisons = createComparisons(simulation, shown, () => 0);
  comparisons.compare(setup);
  const loading = Promise.resolve(comparisons);
  await act(async () =>
    render(
      <SimulationContext value={simulation}>
        <ShownViewContext value={shown}>
          <ComparisonsContext value={{ loaded: comparisons, load: () => loading }}>
            <Suspense>
              <Compare keysOn />
            </Suspense>
          </ComparisonsContext>
        </ShownViewContext>
      </SimulationContext>,
    ),
  );
  await act(loadLate);
  await act(async () => screen.getByRole('tab', { name: 'In many crowds' }).click());
  return comparisons;
}

/** A study of a few crowds in place of the page's own thousand. */
function few(comparisons: Comparisons, count = 20): Study {
  const scenarios = builtIn().values.map((strategy) => shortScenario({ rollout: { strategy: strategy as never } }));
  const study = startStudy({ scenarios, seeds: { from: 1, count } });
  comparisons.keep(study);
  return study;
}

const until = (text: RegExp) => within(screen.getByRole('tabpanel')).findByText(text);

describe('many crowds', () => {
  it('are tried when one asks for it, and can be paused, cancelled and taken up again', async () => {
    const user = userEvent.setup();
    const comparisons = await open();
    await user.click(screen.getByRole('button', { name: 'Try 1,000 crowds' }));
    expect(comparisons.store.getState().study?.store.getState().count).toBe(1_000);
    expect(screen.getByRole('progressbar', { name: 'Crowds tried' })).toHaveAttribute('max', '1000');
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    await until(/paused$/);
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await until(/^Stopped after/);
    expect(screen.getByRole('button', { name: 'Go on' })).toBeVisible();
  });

  it('have a picture of how long each run takes, and what is said of it', async () => {
    const comparisons = await open();
    await act(async () => void few(comparisons));
    await until(/^20 crowds tried/);
    for (const [i, label] of runLabels(builtIn()).entries()) {
      const row = within(screen.getByRole('tabpanel')).getByRole('article', { name: label });
      expect(within(row).getByRole('img', { name: new RegExp(`${label}: about`) })).toBeVisible();
      if (i > 0) expect(row).toHaveTextContent(/crowds it (?:is|hurts)|in every crowd|too close to call/);
    }
    expect(
      screen.getByText(/^In all 20 crowds it is faster/, { selector: '[aria-label="Lock out"] li' }),
    ).toBeVisible();
  });

  it('have the present run marked as soon as it is over', async () => {
    const comparisons = await open();
    await act(async () => void few(comparisons));
    await until(/^20 crowds tried/);
    const marks = () => document.querySelectorAll('.crowds-mark').length;
    expect(marks()).toBe(0);
    act(() => comparisons.store.getState().comparison?.seek(4_000));
    expect(marks()).toBe(4);
  });

  it('go on with more, and end with the comparison that they are of', async () => {
    const user = userEvent.setup();
    const comparisons = await open();
    let study: Study | null = null;
    await act(async () => {
      study = few(comparisons);
    });
    await until(/^20 crowds tried/);
    await user.click(screen.getByRole('button', { name: '980 more' }));
    expect((study as Study | null)?.store.getState().count).toBe(1_000);
    await act(async () => comparisons.compare({ base: 'start', field: 'rollout.updateSeconds', values: [10, 20] }));
    expect((study as Study | null)?.store.getState().status).toBe('cancelled');
    expect(comparisons.store.getState().study).toBe(null);
  });

  it('can’t meet what an operator does at a moment of one of them', async () => {
    await open({ base: 'moment', field: 'operator', values: ['nothing', 'nextPhase'] }, 100);
    expect(screen.getByText(/^These runs part by what the operator does/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Try/ })).toBeNull();
  });

  it('meet a comparison of a later moment with its settings', async () => {
    await open({ base: 'moment', field: 'balancer.drainTimeoutSeconds', values: [null, 60] }, 100);
    expect(screen.getByText('Each begins at the start, with the settings of 1:40.')).toBeVisible();
  });
});
