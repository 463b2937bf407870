import type { Page } from '@playwright/test';
import type { Observation } from '../../../src/engine/index.ts';
import { LESSONS, type Lesson } from '../../../src/lessons/index.ts';
import { lessonWords } from '../../../src/words/lessons/index.ts';
import { partOf } from '../../seeds.ts';
import { endOf, engineAt, expect, openAt, shownLedger, shownSeconds, test } from '../kit/page.ts';

const answerOf = (site: Page) => site.getByRole('complementary', { name: 'What this shows' });

async function choose(site: Page, { id, run }: Lesson): Promise<void> {
  await site.getByRole('button', { name: /^Scenario/ }).click();
  const { title, asks } = lessonWords[id];
  await site.getByRole('menuitemradio', { name: `${title} ${asks}` }).click();
  await expect(site.getByRole('button', { name: `Scenario: ${run.scenario.name}` })).toBeVisible();
}

/** The page says of a lesson that is over what the engine says of it, and what it teaches. */
async function showsWhatItTeaches(site: Page, { id, run: { scenario } }: Lesson): Promise<void> {
  const { shown } = engineAt(scenario, await shownSeconds(site));
  expect.soft(await shownLedger(site), scenario.name).toEqual(shown);
  await expect.soft(answerOf(site), scenario.name).toContainText(lessonWords[id].explanation());
  await expect.soft(answerOf(site), scenario.name).toContainText(lessonWords[id].shows);
  await expect.soft(answerOf(site), scenario.name).not.toContainText('This time it went otherwise');
}

test('every scenario can be chosen, and shows at its end what the engine counts and what it teaches', async ({
  site,
}) => {
  // What is done by hand in the midst of one is a test of its own.
  for (const lesson of partOf(LESSONS.filter(({ run }) => run.acts === undefined))) {
    await choose(site, lesson);
    await expect(answerOf(site)).toBeHidden();
    const { scenario, stopAtSeconds = Number.POSITIVE_INFINITY } = lesson.run;
    const isOver = ({ rollout, seconds }: Observation) => rollout.finishedTick !== null || seconds >= stopAtSeconds;
    await openAt(site, scenario, endOf(scenario, isOver));
    await showsWhatItTeaches(site, lesson);
  }
});

for (const id of ['article', 'lockOut']) {
  const lesson = LESSONS.find((each) => each.id === id) as Lesson;

  test(`${lesson.run.scenario.name}: is played from start to end`, async ({ site }) => {
    await choose(site, lesson);
    await site.getByRole('slider', { name: 'Speed' }).fill('3');
    await site.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(answerOf(site)).toBeVisible();
    await expect(site.getByRole('button', { name: 'Go on watching' })).toBeVisible();
    await showsWhatItTeaches(site, lesson);
  });
}

test('the scenarios can be chosen by keyboard', async ({ site }) => {
  await site.getByRole('button', { name: /^Scenario/ }).focus();
  await site.keyboard.press('Enter');
  await expect(site.getByRole('menuitemradio', { checked: true })).toBeFocused();
  await site.keyboard.press('ArrowDown');
  await site.keyboard.press('Enter');
  await expect(site.getByRole('button', { name: 'Scenario: Ten times the users' })).toBeFocused();
  await expect(site.getByText('how long does a bleed take?').last()).toBeVisible();
});
