import type { Page } from '@playwright/test';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { packLink } from '../../../src/player/recording/link.ts';
import { writeComparison } from '../../../src/store/comparison/comparisonText.ts';
import { builtIn } from '../../../src/store/comparison/setup.ts';
import { allLoaded, expect, openAt, shownSeconds } from '../kit/page.ts';

const LOCKED_OUT: ScenarioInput = { rollout: { strategy: 'lockOut' } };
const SIX: ScenarioInput = { servers: Array.from({ length: 6 }, () => ({})), traffic: { arrivalRate: 2 } };

/** A run at a moment, once all that is foreseen of it is said. */
async function runAt(page: Page, input: ScenarioInput, tick: number): Promise<void> {
  await allLoaded(page);
  await openAt(page, input, tick);
  await expect(page.locator('.rollout')).toContainText('done');
}

/** What the page is looked at in: a run or a comparison at a moment, stopped. */
export const MOMENTS: Record<string, (page: Page) => Promise<void>> = {
  start: allLoaded,
  bleed: (page) => runAt(page, {}, 170),
  lockedOut: (page) => runAt(page, LOCKED_OUT, 130),
  done: (page) => openAt(page, {}, 2_400),
  six: (page) => runAt(page, SIX, 1_500),
  compare: async (page) => {
    const base = { scenario: parseScenario({}), commands: [], shownTick: 0, endTick: 0 };
    const text = writeComparison({ setup: builtIn(), base, tick: 2_000, first: 'people' });
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      packLink('compare', text),
    );
    await expect.poll(() => shownSeconds(page)).toBe(2_000);
    await expect(page.getByText(/with (all|\d+ of) 100 crowds|Too close to call/).first()).toBeVisible();
  },
};

export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
