import type { Page } from '@playwright/test';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { packLink } from '../../../src/player/recording/link.ts';
import { writeComparison } from '../../../src/store/comparison/comparisonText.ts';
import { builtIn } from '../../../src/store/comparison/setup.ts';
import { writePlan } from '../../../src/store/plan/planText.ts';
import { SIZES, sticksOutBy } from '../kit/accessibility.ts';
import { resize } from '../kit/appearance.ts';
import { brokenText } from '../kit/brokenText.ts';
import { expect, openAt, shownSeconds } from '../kit/page.ts';

const LOCKED_OUT: ScenarioInput = { rollout: { strategy: 'lockOut' } };

/** What opens over the page, and how, in any language. */
const OPENED: Record<string, (page: Page) => Promise<void>> = {
  scenarios: (page) => page.locator('.picker-button').click(),
  more: (page) => page.locator('.header .menu-button').last().click(),
  share: (page) => page.locator('.header .menu-button[popovertarget]').first().click(),
  keys: (page) => page.keyboard.press('?'),
};

function setHash(page: Page, to: string): Promise<void> {
  return page.evaluate((hash) => {
    location.hash = hash;
  }, to);
}

async function openComparison(page: Page, tick: number): Promise<void> {
  const base = { scenario: parseScenario({}), commands: [], shownTick: 0, endTick: 0 };
  const text = writeComparison({ setup: builtIn(), base, tick, first: 'people' });
  await setHash(page, packLink('compare', text));
  await expect.poll(() => shownSeconds(page)).toBe(tick);
}

/** Shows the plan for a cluster, once crowds have tried it. */
async function openPlan(page: Page): Promise<void> {
  const scenario = parseScenario({ servers: Array.from({ length: 4 }, () => ({})) });
  await setHash(
    page,
    packLink('plan', writePlan({ scenario, budget: { share: 0.001, seconds: 3_600 }, week: null, hour: null })),
  );
  await expect(page.locator('.plan-plans tr')).toHaveCount(4, { timeout: 90_000 });
}

/** Opens the guess of a lesson. */
async function openLesson(page: Page, lesson: string): Promise<void> {
  await setHash(page, `#learn=${lesson}`);
  await expect(page.locator('.learn-lesson[data-step=guess]')).toBeVisible();
}

/** Looks at the page in every view, and with every menu open, at three widths; at one of them by turns elsewhere than in CI. */
export async function everywhere(page: Page, look: (what: string) => Promise<void>): Promise<void> {
  let turn = 0;
  const atEachSize = async (what: string, open = async () => {}, close = async () => {}) => {
    turn += 1;
    for (const size of process.env.CI ? SIZES : [SIZES[turn % SIZES.length]]) {
      await resize(page, size);
      await open();
      await look(`${what}, ${size.width} px wide`);
      await close();
    }
  };
  await openAt(page, {}, 170);
  await atEachSize('a bleed');
  for (const [what, open] of Object.entries(OPENED))
    await atEachSize(
      what,
      () => open(page),
      () => page.keyboard.press('Escape'),
    );
  await openAt(page, LOCKED_OUT, 130);
  await atEachSize('locked out');
  await openAt(page, {}, 2_400);
  await atEachSize('done');
  await openComparison(page, 2_000);
  await atEachSize('a comparison');
  await openPlan(page);
  await atEachSize('a plan');
  for (const lesson of ['tail', 'schema', 'lockOut']) {
    await openLesson(page, lesson);
    await atEachSize(`guessing: ${lesson}`);
  }
}

/** Expects that no text is cut off, covered, or beside its box. */
export async function allFits(page: Page, what: string): Promise<void> {
  expect.soft(await brokenText(page), what).toEqual([]);
  expect.soft(await sticksOutBy(page), what).toBeLessThanOrEqual(0);
}
