import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { keepsTheRules } from '../kit/accessibility.ts';
import { expect, test } from '../kit/page.ts';
import { keepsTheTokens } from '../look/strangers.ts';

test.use({ crowds: false });

const WAIT = { timeout: 60_000 };

async function showRunbook(site: Page): Promise<void> {
  await site.getByRole('button', { name: 'Plan', exact: true }).click();
  await site.getByRole('tab', { name: 'Runbook' }).click();
}

test('the runbook asks for a load balancer, shows its commands, takes names and is saved', async ({ site }) => {
  await showRunbook(site);
  const part = site.getByRole('tabpanel', { name: 'Runbook' });
  await expect(part).toContainText('Choose a load balancer', WAIT);
  await site.getByRole('combobox', { name: 'Load balancer' }).selectOption('haproxyDrain');
  await expect(part.getByText('set server be_app/alice state drain')).toBeVisible(WAIT);

  await part.getByText('Names and commands').click();
  await part.getByRole('textbox', { name: 'Backend' }).fill("it's");
  await expect(part.getByText("set server it\\'\\''s/alice state drain")).toBeVisible();
  await part.getByRole('textbox', { name: 'Name of Bob' }).fill('-rf');
  await expect(part.getByRole('alert')).toContainText('must not begin with a hyphen');
  await keepsTheRules(site, 'the runbook');
  await keepsTheTokens(site, 'the runbook');

  for (const [button, begins] of [
    ['Save the script', '#!/bin/sh'],
    ['Save as Markdown', '# Runbook: '],
  ]) {
    const [saved] = await Promise.all([
      site.waitForEvent('download'),
      part.getByRole('button', { name: button }).click(),
    ]);
    expect((await readFile(await saved.path(), 'utf8')).startsWith(begins)).toBe(true);
  }
});

test('beside the stage stand the commands of the phase that is played', async ({ site }) => {
  await site.getByRole('combobox', { name: 'Load balancer', exact: true }).selectOption('apacheDrain');
  await site.getByRole('tab', { name: 'Commands' }).click();
  const commands = site.getByRole('tabpanel', { name: 'Commands' });
  await expect(commands.getByRole('heading', { name: 'Balanced' })).toBeVisible(WAIT);
  await site.getByRole('button', { name: /^Bleed Alice/ }).click();
  await expect(commands.getByText('w_status_N=1').first()).toBeVisible(WAIT);
  await keepsTheRules(site, 'the commands', [{ width: 1280, height: 720 }]);
  await keepsTheTokens(site, 'the commands');
});
