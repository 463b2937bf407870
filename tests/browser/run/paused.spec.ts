import { expect, test } from '../kit/page.ts';

test('a command shows at once while the clock stands', async ({ site }) => {
  await site.keyboard.press('PageDown');
  const stage = site.getByRole('region', { name: 'Stage' });
  const picture = async () => (await stage.screenshot()).toString('base64');
  const before = await picture();
  await site.getByRole('button', { name: 'Next phase' }).click();
  await site.getByRole('dialog').getByRole('button', { name: 'Cut them off' }).click();
  await expect(stage).toContainText('updating');
  await expect.poll(picture).not.toBe(before);
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});
