import { readFileSync } from 'node:fs';
import { violationsOf } from '../kit/accessibility.ts';
import { expect, test } from '../kit/page.ts';

const SAMPLES = 'tests/config/samples';

test('a configuration is pasted or dropped, told line by line, and becomes the cluster', async ({ site }) => {
  await site.getByRole('button', { name: 'Plan', exact: true }).click();
  const open = site.getByRole('button', { name: 'Read a config…' });
  await open.click();
  const dialog = site.getByRole('dialog', { name: 'Read a configuration' });
  await dialog.getByRole('textbox').fill('no such thing');
  await expect(dialog.getByText(/It is none of Kubernetes/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Use it' })).toBeDisabled();

  await dialog.getByLabel('Choose a file').setInputFiles(`${SAMPLES}/haproxy.cfg`);
  await expect(dialog.getByRole('cell', { name: 'Routing: Least connections' })).toBeVisible();
  await dialog.getByText(/lines set nothing/).click();
  await expect(dialog.getByRole('columnheader', { name: 'Why' })).toBeVisible();
  expect(await violationsOf(site)).toEqual([]);
  await dialog.getByRole('combobox', { name: 'Backend' }).selectOption({ index: 1 });
  await dialog.getByRole('combobox', { name: 'Backend' }).selectOption({ index: 0 });
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(site.getByLabel('Load balancer')).toHaveValue('haproxyDrain');

  await open.click();
  await dialog.getByRole('textbox').fill(readFileSync(`${SAMPLES}/deployment.yaml`, 'utf8'));
  await site.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
  await expect(site.getByLabel('Load balancer')).toHaveValue('haproxyDrain');
});
