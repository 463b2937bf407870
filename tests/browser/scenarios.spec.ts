import { LESSONS } from '../../src/scenarios/index.ts';
import { engineAt, expect, inWords, shownLedger, shownSeconds, test } from './page.ts';

for (const { name, question, answer, scenario, shows } of LESSONS) {
  test(`${name}: runs from start to end, and shows what the engine counts`, async ({ site }) => {
    await site.getByRole('button', { name: /^Scenario/ }).click();
    await site.getByRole('menuitemradio', { name: `${name} ${question}` }).click();
    await expect(site.getByRole('button', { name: `Scenario: ${name}` })).toBeVisible();

    await site.getByRole('slider', { name: 'Speed' }).fill('3');
    await site.getByRole('button', { name: 'Play', exact: true }).click();
    const shown = site.getByRole('complementary', { name: 'What this shows' });
    await expect(shown).toContainText(answer, { timeout: 25_000 });
    await site.keyboard.press('k');
    await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

    const seen = engineAt(scenario, await shownSeconds(site));
    expect(await shownLedger(site)).toEqual(inWords(seen.ledger));
    await expect(shown).toContainText(shows.label);
  });
}

test('the scenarios can be chosen by keyboard', async ({ site }) => {
  await site.getByRole('button', { name: /^Scenario/ }).focus();
  await site.keyboard.press('Enter');
  await expect(site.getByRole('menuitemradio', { checked: true })).toBeFocused();
  await site.keyboard.press('ArrowDown');
  await site.keyboard.press('Enter');
  await expect(site.getByRole('button', { name: 'Scenario: Lock-out' })).toBeFocused();
  await expect(site.getByText('take each server out at once?').last()).toBeVisible();
});
