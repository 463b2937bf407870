import type { Page } from '@playwright/test';
import { LESSONS } from '../../src/lessons/lessons.ts';
import { lessonWords } from '../../src/words/lessons/index.ts';
import { partOf } from '../seeds.ts';
import { keepsTheRules, violationsOf } from './kit/accessibility.ts';
import { allLoaded, expect, test } from './kit/page.ts';

/** A thousand crowds of the longest runs may take as long on a slow machine. */
const CROWDS_MS = 300_000;

test.describe.configure({ timeout: 900_000 });

const heading = (page: Page) => page.locator('.learn-question h2');

/** Shows a lesson's first step by its address. */
async function openLesson(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `learn=${id}`);
  const { question } = lessonWords[id as keyof typeof lessonWords];
  await expect(heading(page)).toHaveText(question());
}

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

/** From the locked guess to the explanation. */
async function watchAndExplain(page: Page): Promise<void> {
  await button(page, 'Skip to the end').click();
  await expect(button(page, 'No')).toBeVisible();
  await keepsTheRules(page, 'what was watched');
  await button(page, 'No').click();
  await button(page, 'Explain').last().click();
  await expect(page.getByText('Try it yourself')).toBeVisible();
}

test('a number is guessed, watched and explained by mouse: crowds judge it, a try that tempts fails with its number', async ({
  site,
}) => {
  await site.setViewportSize({ width: 1280, height: 720 });
  await site.getByRole('button', { name: 'Learn', exact: true }).click();
  await expect(button(site, 'Lock in and watch')).toBeDisabled();
  await keepsTheRules(site, 'a number to guess');
  await site.getByLabel('Your guess (min)').fill('7');
  await site.getByLabel('Hands for 5–10').fill('13');
  await button(site, 'Lock in and watch').click();
  await expect(site.getByText('You guessed 7 min.')).toBeVisible();
  await expect(button(site, 'Pause')).toBeVisible();
  await watchAndExplain(site);
  await expect(heading(site)).toHaveText(/^\d+ min for the rollout\. You guessed 7 min\.$/);
  await expect(site.getByText(/^Far off: 90 of 100 crowds lie from \d+ min to \d+ min\.$/)).toBeVisible({
    timeout: CROWDS_MS,
  });
  await expect(site.getByText('5–10: 13 hands, 0 % of the crowds')).toBeAttached();
  const fits = await site.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(fits).toBeLessThanOrEqual(0);
  await expect(button(site, 'Next')).toBeInViewport();
  await keepsTheRules(site, 'a number explained');

  await site.getByRole('textbox', { name: /^Update/ }).fill('6');
  await button(site, 'Run it').click();
  const within = site.getByRole('list', { name: 'What to reach' }).getByText(/15 min at most/);
  await expect(within).toContainText('missed');
  await expect(within).toContainText(/now \d+ min/);
  await expect(site.getByText(lessonWords.article.tempted())).toBeVisible();

  await button(site, 'Next').click();
  await expect(heading(site)).toHaveText(lessonWords.doubling.question());
  await expect(site.getByText('1 of 22 done · kept here')).toBeVisible();
  expect(new URL(site.url()).hash).toBe('#learn=doubling');
});

/** Moves on with Tab, by the page's own order, until something has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('main').getByLabel(name, { exact: true }).or(button(page, name)).last();
  const there = await target.elementHandle();
  for (let i = 0; i < 120; i++) {
    if (await there?.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${name}`);
}

const pen = (page: Page) => page.getByRole('slider', { name: /^Draw Alice/ });

test('a curve is drawn by mouse, stands ahead of the run, and is judged point by point', async ({ site }) => {
  await openLesson(site, 'tail');
  const { x, y, width, height } = (await pen(site).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await site.mouse.move(x + 50, y + height / 2);
  await site.mouse.down();
  await site.mouse.move(x + width - 29, y + height - 22, { steps: 20 });
  await site.mouse.up();
  await keepsTheRules(site, 'a curve to draw');
  await button(site, 'Lock in and watch').click();
  await expect(site.locator('.learn-draw .curve-guess')).toBeVisible();
  await watchAndExplain(site);
  await expect(site.getByText(/\d+ of your 20 points lie where 80 of 100 crowds do\. Yours /)).toBeVisible({
    timeout: CROWDS_MS,
  });
  await expect(site.locator('.curve-band')).toBeVisible();
  await keepsTheRules(site, 'a curve explained');
});

test.describe('before crowds have answered', () => {
  test.use({ crowds: false });

  test('a choice is made, watched and explained by keyboard alone', async ({ site }) => {
    await openLesson(site, 'schema');
    await keepsTheRules(site, 'a choice to guess');
    const { choices = [] } = lessonWords.schema;
    await tabTo(site, choices[0]);
    await site.keyboard.press('Space');
    await tabTo(site, 'Lock in and watch');
    await site.keyboard.press('Enter');
    await expect(button(site, 'Pause')).toBeFocused();
    await site.keyboard.press('Space');
    await expect(button(site, 'Play')).toBeVisible();
    await tabTo(site, 'Skip to the end');
    await site.keyboard.press('Enter');
    await expect(button(site, 'Yes')).toBeVisible();
    await tabTo(site, 'Yes');
    await site.keyboard.press('Enter');
    await expect(site.getByText(lessonWords.schema.lookAgain.no)).toBeVisible();
    await tabTo(site, 'Explain');
    await site.keyboard.press('Enter');
    await expect(heading(site)).toBeFocused();
    await expect(heading(site)).toContainText(`You said “${choices[0]}”.`);
    await keepsTheRules(site, 'a choice explained');
    await tabTo(site, 'Watch both');
    await site.keyboard.press('Enter');
    await expect(button(site, 'Pause')).toBeVisible();
    await tabTo(site, 'Next');
    await site.keyboard.press('Enter');
    await expect(heading(site)).toHaveText(lessonWords.lockOut.question());
  });

  test('a curve is drawn by keyboard, and stands ahead of the run', async ({ site }) => {
    await openLesson(site, 'tail');
    await pen(site).focus();
    for (let point = 0; point < 20; point++) {
      await site.keyboard.press('ArrowRight');
      await site.keyboard.press('ArrowDown');
    }
    await expect(pen(site)).toHaveAttribute('aria-valuetext', /^after 20 min: \d+ users?$/);
    await button(site, 'Lock in and watch').click();
    await expect(site.locator('.learn-draw .curve-guess')).toBeVisible();
  });

  test('every lesson is gone through to its end by keyboard alone; its question gives nothing away, and Next needs no scrolling', async ({
    site,
  }) => {
    await site.setViewportSize({ width: 1280, height: 720 });
    await allLoaded(site);
    const press = async (name: string) => {
      await tabTo(site, name);
      await site.keyboard.press('Enter');
      // Whoever goes by keys is never sent back to the start of the page.
      await expect(site.locator('main :focus')).toHaveCount(1);
    };
    const tried = partOf(LESSONS);
    for (const lesson of tried) {
      const { id } = lesson;
      if (!(await heading(site).filter({ hasText: lessonWords[id].question() }).isVisible()))
        await openLesson(site, id);
      const told = await site.getByRole('main').locator('.learn-lesson').textContent();
      expect.soft(told, id).not.toMatch(/dry in|\d crowds|to go|forecast|\(\d+–\d+\)/);
      await press('I don’t know');
      await press('Skip to the end');
      await expect(button(site, 'No')).toBeVisible();
      await press('No');
      await press('Explain');
      await expect(heading(site)).toBeFocused();
      await expect.soft(heading(site)).toContainText(/^\S+ .*\./);
      const next = LESSONS[LESSONS.indexOf(lesson) + 1];
      const onward = next === undefined ? 'Back' : 'Next';
      await expect.soft(button(site, onward), id).toBeInViewport({ ratio: 1 });
      const fits = await site.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      expect.soft(fits, id).toBeLessThanOrEqual(0);
      if (next === undefined) continue;
      await press('Next');
      await expect(heading(site)).toHaveText(lessonWords[next.id].question());
    }
    await expect(site.getByText(`${tried.length} of 22 done · kept here`)).toBeVisible();
  });
});

test('what becomes of any run is guessed first: until then nothing tells it, then guess, run and crowds stand together', async ({
  site,
}) => {
  await site.evaluate(() => {
    location.hash = 'predict';
    location.reload();
  });
  const guess = site.getByRole('region', { name: 'Guess what comes' });
  await expect(guess).toBeVisible();
  const page = await site.locator('.page').textContent();
  expect(page).not.toMatch(/dry in|done about \d|\d to go|with one server out/);
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);
  await site.keyboard.press('Space');
  await expect(site.locator('.ledger-figures')).toContainText('?');
  expect(await violationsOf(site)).toEqual([]);

  await guess.getByRole('textbox').fill('3');
  await guess.getByRole('button', { name: 'Lock in and watch' }).click();
  await site.getByRole('slider', { name: 'Speed' }).fill('3');
  await expect(guess.getByText(/^Dry after \d+ min\.$/)).toBeVisible({ timeout: CROWDS_MS });
  await expect(guess).toContainText('You guessed 3 min.');
  await expect(guess.getByText(/90 of 100 crowds lie from/)).toBeVisible({ timeout: CROWDS_MS });
  expect(await violationsOf(site)).toEqual([]);
  await guess.getByRole('button', { name: 'Back to the timeline' }).click();
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});
