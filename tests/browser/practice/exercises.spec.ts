import type { Page } from '@playwright/test';
import { exercisesOf, see } from '../../../src/lessons/exercises/exercises.ts';
import { resultLink } from '../../../src/store/sharing/resultLink.ts';
import { exerciseTitle } from '../../../src/words/exercises/questions.ts';
import { choicesOf, exerciseValue } from '../../../src/words/exercises/values.ts';
import { sticksOutBy, violationsOf } from '../kit/accessibility.ts';
import { expect, shownSeconds, test } from '../kit/page.ts';

const SET = { seed: 1, size: 5, kinds: 15 } as const;
const asked = exercisesOf(SET);

async function toExercises(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Learn', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Exercises', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: '5 exercises' })).toBeVisible();
}

/** What is typed for a right answer, in the unit beside the field. */
const typed = ({ answer: { right }, unit }: (typeof asked)[number]): string =>
  String(Number((unit === 'seconds' ? right / 60 : right).toFixed(2)));

test('a set is answered by keyboard alone, and its link shows a teacher what was answered', async ({
  site,
  context,
}) => {
  await toExercises(site);
  await site.getByRole('button', { name: '5 exercises' }).press('Enter');
  for (const [i, exercise] of asked.entries()) {
    const { question, unit, answer } = exercise;
    await expect(site.getByRole('heading', { name: `${i + 1} of 5: ${exerciseTitle(question.kind)}` })).toBeVisible();
    if (unit === 'choice') {
      const choice = site.getByRole('radio', { name: choicesOf()[answer.right] });
      await expect(site.getByRole('radio').first()).toBeFocused();
      await choice.press('Space');
    } else {
      await expect(site.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
      await site.keyboard.type(i === 0 ? 'soon' : typed(exercise));
    }
    await site.keyboard.press('Enter');
    if (i === 0) {
      await expect(site.getByRole('alert').filter({ hasText: '“soon”' })).toBeVisible();
      await site.getByRole('textbox', { name: 'Your answer' }).fill(typed(exercise));
      await site.keyboard.press('Enter');
    }
    await expect(site.getByRole('status').filter({ hasText: 'Right.' })).toBeVisible();
    const next = site.getByRole('button', { name: i < 4 ? 'Next' : 'See the result' });
    await expect(next).toBeFocused();
    await site.keyboard.press('Enter');
  }
  await expect(site.getByRole('heading', { name: '5 of 5 right' })).toBeFocused();
  await site.getByRole('textbox', { name: 'Your name' }).fill('Mia <b>');
  expect(await violationsOf(site)).toEqual([]);

  const link = await site.getByRole('textbox', { name: 'Link to this result' }).inputValue();
  const teacher = await context.newPage();
  await teacher.goto(link);
  await expect(teacher.getByRole('heading', { name: 'Result of Mia <b>' })).toBeVisible();
  await expect(teacher.getByText('5 of 5 right')).toBeVisible();
  for (const { question } of asked)
    await expect(teacher.getByRole('rowheader', { name: exerciseTitle(question.kind) })).toBeVisible();
  await teacher.setViewportSize({ width: 320, height: 640 });
  expect(await sticksOutBy(teacher)).toBeLessThanOrEqual(0);
});

test('a wrong way is named, and the run that shows the answer opens at its moment; a damaged result says so', async ({
  site,
}) => {
  const [first] = asked;
  const { scenario, tick, seen } = see(first);
  const [[, slip]] = Object.entries(first.answer.slips);
  await toExercises(site);
  await site.getByRole('button', { name: '5 exercises' }).click();
  await site
    .getByRole('textbox', { name: 'Your answer' })
    .fill(typed({ ...first, answer: { ...first.answer, right: slip } }));
  await site.getByRole('button', { name: 'Check' }).click();
  await expect(site.getByRole('status').filter({ hasText: 'You answered' })).toBeVisible();
  await expect(site.getByText(exerciseValue(seen, first.seenUnit)).first()).toBeVisible();
  await site.getByRole('button', { name: 'Show me' }).click();
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => shownSeconds(site)).toBe(tick * scenario.tickSeconds);
  // The set waits where it was left.
  await site.getByRole('button', { name: 'Learn', exact: true }).click();
  await expect(site.getByRole('button', { name: 'Next' })).toBeVisible();

  await site.getByRole('button', { name: 'Simulate', exact: true }).click();
  const link = resultLink({ set: SET, name: '', given: asked.map(() => ({ value: 1, seconds: 1 })) });
  if (!link.ok) throw new Error('There is no link.');
  await site.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `${link.link.slice(0, -4)}AAAA`,
  );
  await expect(site.getByRole('alert', { name: 'Notice' })).toContainText('The link is damaged');
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});
