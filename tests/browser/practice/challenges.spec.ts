import { sticksOutBy, violationsOf } from '../kit/accessibility.ts';
import { expect, stepToTheEnd, test } from '../kit/page.ts';

test('a challenge is played to its end, and its link comes to the same score', async ({ site, context }) => {
  await site.getByRole('button', { name: 'Learn', exact: true }).click();
  await site.getByRole('button', { name: 'Challenges', exact: true }).click();
  await expect(site.getByRole('button', { name: /^Take it on/ })).toHaveCount(7);
  expect(await violationsOf(site)).toEqual([]);
  await site.getByRole('button', { name: 'Take it on: Room for all' }).click();
  const challenge = site.getByRole('region', { name: 'Challenge: Room for all' });
  await expect(challenge).toContainText('at most 3 servers now 2');

  const servers = site.getByRole('textbox', { name: 'Servers', exact: true });
  await servers.fill('3');
  await servers.press('Enter');
  // The field takes keys of its own.
  await servers.blur();
  await expect(challenge).toContainText('at most 3 servers now 3');
  await stepToTheEnd(site);
  await expect(challenge.getByRole('status')).toContainText(/^\d+ points, a good score$/);
  const score = await challenge.getByRole('status').textContent();
  expect(await violationsOf(site)).toEqual([]);

  await challenge.getByRole('button', { name: 'Share' }).click();
  const link = await site.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  const other = await context.newPage();
  await other.goto(link);
  const seen = other.getByRole('region', { name: 'Challenge: Room for all' });
  await expect(seen.getByRole('status')).toHaveText(score ?? '');
  await other.setViewportSize({ width: 320, height: 640 });
  expect(await sticksOutBy(other)).toBeLessThanOrEqual(0);
});

test('a challenge that went badly fits the screen to its end, and says once how long it took; what is not a player’s to change is said at once', async ({
  site,
}) => {
  await site.setViewportSize({ width: 1280, height: 720 });
  await site.getByRole('button', { name: 'Learn', exact: true }).click();
  await site.getByRole('button', { name: 'Challenges', exact: true }).click();
  await site.getByRole('button', { name: 'Take it on: Zero downtime' }).click();
  const scrolls = () => site.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await expect(site.getByRole('region', { name: 'Challenge: Zero downtime' })).toBeVisible();
  expect(await scrolls()).toBe(0);
  await stepToTheEnd(site);
  await expect(site.getByText(/people were hurt\. It took/)).toBeVisible();
  await expect(site.getByText(/orders were lost/)).toBeVisible();
  await expect(site.getByText(/It took/)).toHaveCount(1);
  expect(await scrolls()).toBe(0);

  await site.getByRole('button', { name: 'Learn', exact: true }).click();
  await site.getByRole('button', { name: 'Challenges', exact: true }).click();
  await site.getByRole('button', { name: 'Take it on: Half an hour' }).click();
  const challenge = site.getByRole('region', { name: 'Challenge: Half an hour' });
  await expect(challenge).toBeVisible();
  const rate = site.getByRole('textbox', { name: 'Arrival rate, users/s' });
  await rate.fill('0.1');
  await rate.press('Enter');
  await expect(challenge.getByRole('status')).toContainText('Not yours to change: Arrival rate');
});
