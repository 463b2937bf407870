import { keepsTheRules } from '../kit/accessibility.ts';
import { expect, test } from '../kit/page.ts';

/** The parts of the plan that tell of doubts, and what each tells once a crowd has been asked. */
const PARTS = [
  { tab: 'Spread', says: /Bars: how many/, row: 'How long it takes' },
  { tab: 'Deadlines', says: /The whole rollout takes/, row: 'Change window' },
  { tab: 'Capacity', says: /out at once the rest holds|Not with|in up to/, row: '1' },
  { tab: 'Measure', says: /Measure first: how/, row: 'Mean session' },
  { tab: 'Two settings', says: /Every pair of values/, row: '120 s' },
];

test('each part of the plan answers in words and in a table, by keyboard, at any width; a limit that breaks says what to set instead, a pair of settings is watched', async ({
  site,
}) => {
  await site.getByRole('button', { name: 'Plan', exact: true }).click();
  await site.getByRole('tab', { name: 'Answer' }).focus();
  for (const { tab, says, row } of PARTS) {
    while ((await site.getByRole('tab', { name: tab }).getAttribute('aria-selected')) !== 'true') {
      await site.keyboard.press('ArrowRight');
    }
    const part = site.getByRole('tabpanel', { name: tab });
    await expect(part.getByText(says).first()).toBeVisible({ timeout: 60_000 });
    await expect(part.getByRole('rowheader', { name: row, exact: tab !== 'Deadlines' }).first()).toBeVisible();
    await keepsTheRules(site, tab);
  }

  await site.getByRole('tab', { name: 'Deadlines' }).click();
  const window = site.getByRole('row').filter({ hasText: 'Change window' });
  await window.getByRole('textbox').fill('2 min');
  await window.getByRole('textbox').press('Enter');
  await expect(site.getByText(/Change window breaks: in 100 % of rollouts/)).toBeVisible({ timeout: 60_000 });
  await expect(site.getByText(/Set it to \d+ min/)).toBeVisible();
  await window.getByRole('textbox').fill('a while');
  await window.getByRole('textbox').press('Enter');
  await expect(window.getByRole('textbox')).toHaveValue('120');

  await site.getByRole('tab', { name: 'Two settings' }).click();
  await site.getByRole('button', { name: /Watch Arrival rate 1 users\/s with Mean session 60 s: / }).click();
  await site.getByRole('tab', { name: 'Settings' }).click();
  await expect(site.getByRole('textbox', { name: 'Arrival rate' })).toHaveValue('1');
  await expect(site.getByRole('textbox', { name: 'Mean session' })).toHaveValue('60');
});
