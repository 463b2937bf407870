import type { Page } from '@playwright/test';
import { keepsTheRules } from '../kit/accessibility.ts';
import { expect, test } from '../kit/page.ts';
import { keepsTheTokens } from '../look/strangers.ts';

/** Crowds may have to share one slow processor. */
const LONG = { timeout: 90_000 };

const showPlan = (page: Page) => page.getByRole('button', { name: 'Plan', exact: true }).click();
const answer = (page: Page) => page.getByRole('region', { name: 'The answer' });

/** The cluster that an engineer has, typed in. */
async function typeCluster(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Servers', exact: true }).fill('6');
  await page.getByRole('textbox', { name: /^Capacity/ }).fill('2000');
  await page.getByRole('textbox', { name: /^Arrivals at peak/ }).fill('12');
  await page.getByRole('textbox', { name: /^Mean session/ }).fill('9 min');
  await page.getByRole('combobox', { name: 'Tail of the sessions' }).selectOption('lognormal');
  await page.getByRole('combobox', { name: 'Load balancer' }).selectOption('awsAlb');
  await page.getByRole('textbox', { name: /^Update time/ }).fill('2 min');
}

test('a cluster of six behind an AWS load balancer: from nothing to the answer, the page, and a colleague', async ({
  site,
}) => {
  await showPlan(site);
  await typeCluster(site);
  await expect(answer(site)).toContainText('signed out', LONG);
  await expect(answer(site)).toContainText('No drain timeout keeps within 1 in 1,000');
  const shared = site.getByRole('listitem').filter({ hasText: 'Sessions shared between the servers' });
  await shared.getByRole('button', { name: 'Plan for that' }).click(LONG);
  await expect(answer(site)).toContainText(/users are cut off|Nobody was hurt/, LONG);
  await expect(answer(site)).toContainText(/Set the drain timeout to .*19\stimes in\s20/, LONG);
  await expect(answer(site)).not.toContainText('No drain timeout');

  await site.getByRole('tab', { name: 'One page' }).click();
  const page = site.getByRole('article', { name: 'The plan' });
  await expect(page).toContainText('AWS ALB');
  const link = await page.getByText(/#plan=/).textContent();
  await site.goto('about:blank');
  await site.goto(link ?? '');
  await expect(site.getByRole('textbox', { name: /^Arrivals at peak/ })).toHaveValue('12');
  await expect(site.getByRole('textbox', { name: /^Mean session/ })).toHaveValue('9');
  await expect(answer(site)).toContainText(/users are cut off|Nobody was hurt/, LONG);
});

test.describe('before crowds have answered', () => {
  test.use({ crowds: false });

  test('what can’t be is told at its field, nothing is lost, undo takes a change back; an hour is chosen by keyboard, and the plan that is proposed is watched', async ({
    site,
  }) => {
    await showPlan(site);
    const arrivals = site.getByRole('textbox', { name: /^Arrivals at peak/ });
    await arrivals.fill('many');
    await expect(site.getByRole('main').getByRole('alert')).toContainText('Arrival rate is “many”');
    await arrivals.fill('30/min');
    await arrivals.press('Enter');
    await expect(arrivals).toHaveValue('0.5');
    await site.getByRole('textbox', { name: /^Mean session/ }).fill('4');
    await site.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(site.getByRole('textbox', { name: /^Mean session/ })).toHaveValue('2');

    await site.getByRole('tab', { name: 'Best hour' }).click();
    await site.getByRole('button', { name: /^00:00: takes/ }).focus();
    for (let hour = 0; hour < 3; hour++) await site.keyboard.press('ArrowRight');
    await site.keyboard.press('Enter');
    await expect(answer(site)).toContainText('Start at 03:00');
    await site.getByRole('button', { name: 'Watch this plan' }).click();
    await expect(site.getByRole('region', { name: 'Stage' })).toBeVisible();
    await expect(site.getByRole('textbox', { name: /Drain timeout/ })).not.toHaveValue('');
  });
});

test('the answer, the timeout, the hours and the page break no rule, at any width', async ({ site }) => {
  await showPlan(site);
  await expect(site.getByText(/of 1,000 crowds · ±/)).toBeVisible(LONG);
  expect
    .soft(await site.evaluate(() => document.documentElement.scrollHeight - innerHeight), 'one screen')
    .toBeLessThanOrEqual(0);
  for (const tab of ['Answer', 'Timeout', 'Best hour', 'One page']) {
    await site.getByRole('tab', { name: tab }).click();
    await expect(
      site
        .getByRole('tabpanel', { name: tab })
        .getByRole('img')
        .or(site.getByRole('button', { name: /^23:00/ }))
        .first(),
    ).toBeVisible(LONG);
    await keepsTheRules(site, tab);
    await keepsTheTokens(site, tab);
  }
});
