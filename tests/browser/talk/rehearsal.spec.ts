import type { Page } from '@playwright/test';
import { allLoaded, expect, test } from '../kit/page.ts';
import { areInStep, HD, keptBy, twoWindows } from './windows.ts';

/** The run that a window keeps, as text. */
const runIn = (page: Page, role: 'present' | 'speaker') =>
  page.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? '{}').run, `bonedry.talk.atalk.${role}`);

test('a talk is rehearsed in two windows at 1080p, and at its end both have the same recording', async ({
  context,
}) => {
  test.slow();
  const { stage, speaker, complaints } = await twoWindows(context, HD);
  const again = async (page: Page) => {
    await page.reload();
    await allLoaded(page);
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const current = speaker.locator('.speaker-steps [aria-current="step"]');
  await press(speaker, 'Start the talk’s clock');
  await speaker.keyboard.press('PageDown');
  await areInStep(stage, speaker);

  // The room guesses, sees its hands go up, watches, and is told.
  await press(speaker, 'Ask the room');
  await speaker.getByRole('combobox', { name: 'What the room is asked' }).selectOption('How long until Alice is dry?');
  await speaker.getByLabel('Hands for 4–6').fill('13');
  await speaker.getByLabel('Hands for 8–12').fill('2');
  await speaker.keyboard.press('Tab');
  const poll = stage.getByRole('region', { name: 'How long until Alice is dry?' });
  await expect(poll.getByText('4–6: 13 hands')).toBeAttached();
  await again(stage);
  await expect(poll.getByText('8–12: 2 hands')).toBeAttached();
  await press(speaker, 'Hands down, play');
  await expect(poll).not.toBeAttached();
  await expect(stage.getByText(/dry in/)).toHaveCount(0);
  for (let i = 0; i < 3; i++) await speaker.keyboard.press('ArrowUp');
  await expect(speaker.getByText('The answer is known.')).toBeVisible({ timeout: 100_000 });
  await expect(speaker.getByRole('button', { name: /^Play/ })).toBeVisible();
  await press(speaker, 'Reveal');
  await expect(poll.getByText(/^Dry after \d+ min\.$/)).toBeVisible();
  await expect(poll.getByText(/^4–6: 13 hands, \d+ % of the crowds/)).toBeAttached({ timeout: 100_000 });
  await press(speaker, 'Close');
  await areInStep(stage, speaker);

  // Black, and black after the speaker's window was loaded anew.
  await stage.keyboard.press('b');
  await again(speaker);
  await expect(speaker.getByText('The room is black.')).toBeVisible();
  await speaker.keyboard.press('b');
  await areInStep(stage, speaker);

  // The same moment locked out, also in a room that is loaded anew; then back to the bleed, and on to the end.
  const locked = stage.getByRole('region', { name: 'Same moment, locked out' });
  await speaker.keyboard.press('l');
  await expect(locked).toBeAttached();
  await again(stage);
  await expect(locked).toBeAttached();
  await stage.keyboard.press('l');
  await expect(locked).not.toBeAttached();
  await stage.keyboard.press('2');
  await expect(current).toContainText('Bleed Alice');
  await areInStep(stage, speaker);
  for (const [page, step] of [
    [speaker, 'Update Alice'],
    [stage, 'Bleed Bob'],
    [speaker, 'Update Bob'],
    [stage, 'Done'],
  ] as const) {
    await page.keyboard.press('PageDown');
    await expect(current).toContainText(step);
  }
  await areInStep(stage, speaker);
  expect(await runIn(stage, 'present')).toBe(await runIn(speaker, 'speaker'));
  expect(await keptBy(stage, 'present')).toEqual(await keptBy(speaker, 'speaker'));
  await expect(speaker.getByRole('button', { name: 'Pause the talk’s clock' })).toBeVisible();
  expect(complaints).toEqual([]);
});
