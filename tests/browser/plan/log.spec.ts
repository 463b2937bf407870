import { keepsTheRules } from '../kit/accessibility.ts';
import { expect, test } from '../kit/page.ts';

const SAMPLES = 'public/samples';

test('a log is read, its findings stand in words, charts and tables, and its traffic is planned for', async ({
  site,
}) => {
  await site.getByRole('button', { name: 'Plan', exact: true }).click();
  await site.getByRole('button', { name: 'Traffic from a log…' }).click();
  const dialog = site.getByRole('dialog', { name: 'Traffic from a log' });
  await expect(dialog.getByText('nothing leaves the browser')).toBeVisible();
  await keepsTheRules(site, 'drop zone');
  await dialog.locator('input[type=file]').first().setInputFiles(`${SAMPLES}/deploy.log.gz`);
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('haproxy');
  await expect(dialog.getByText(/sessions in 2 h/)).toBeVisible();
  await expect(dialog.getByRole('rowheader', { name: 'Carol' })).toHaveCount(2);
  await dialog.getByText('Fits and shares').click();
  await expect(dialog.getByRole('rowheader', { name: 'Lognormal' })).toBeVisible();
  await keepsTheRules(site, 'findings');
  await dialog.getByRole('button', { name: 'Use this traffic' }).click();
  await expect(dialog).toBeHidden();
  await expect(site.getByRole('combobox', { name: 'Tail of the sessions' })).toHaveValue('empirical');
  await expect(site.getByRole('textbox', { name: /^Servers/ })).toHaveValue('3');
});

test('pasted lines are read; the gap and who counts change what is found without reading again; columns can be said to be what they are', async ({
  site,
}) => {
  const line = (minute: number, agent: string, address = '192.0.2.7') =>
    `${address} - - [06/Oct/2025:10:${String(minute).padStart(2, '0')}:00 +0200] "GET / HTTP/1.1" 200 5 "-" "${agent}"`;
  const lines = [
    line(0, 'Mozilla/5.0'),
    line(20, 'Mozilla/5.0'),
    'what is this',
    line(21, 'ExampleBot/1.0', '192.0.2.8'),
  ];
  await site.getByRole('button', { name: 'Plan', exact: true }).click();
  await site.getByRole('button', { name: 'Traffic from a log…' }).click();
  const dialog = site.getByRole('dialog', { name: 'Traffic from a log' });
  await dialog.getByRole('textbox', { name: 'Or paste lines of a log' }).fill(lines.join('\n'));
  await dialog.getByRole('button', { name: 'Read these lines' }).click();
  await expect(dialog.getByText(/^1 session in/)).toBeVisible();
  await dialog.getByText('1 could not be read').last().click();
  await expect(dialog.getByText('what is this')).toBeVisible();
  await dialog.getByRole('slider').fill('15');
  await expect(dialog.getByText(/^2 sessions in/)).toBeVisible();
  await dialog.getByRole('checkbox', { name: /crawlers/ }).click();
  await expect(dialog.getByText(/^3 sessions in/)).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('iis');
  await expect(dialog.getByText('No line of it could be read as an access log.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Another log' }).click();
  await expect(dialog.getByText('Drop access logs or a folder here')).toBeVisible();
  await site.keyboard.press('Escape');
  await expect(site.getByRole('button', { name: 'Traffic from a log…' })).toBeFocused();

  const rows = [
    'when,visitor,node',
    ...[0, 60, 120].map((s) => `2025-10-06T08:0${s / 60}:00Z,${s < 120 ? 'a' : 'b'},web1`),
  ];
  await site.getByRole('button', { name: 'Traffic from a log…' }).click();
  await dialog.getByRole('textbox', { name: 'Or paste lines of a log' }).fill(rows.join('\n'));
  await dialog.getByRole('button', { name: 'Read these lines' }).click();
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('csv');
  const columns = dialog.getByText('Which column is what');
  await expect(columns).toBeVisible();
  const chosen = (name: string) => dialog.getByRole('combobox', { name });
  if (!(await chosen('Time').isVisible())) await columns.click();
  await chosen('Time').selectOption('when');
  await chosen('User: a cookie or an id').selectOption('visitor');
  await expect(dialog.getByText(/^2 sessions in/)).toBeVisible();
  await chosen('Server').selectOption('node');
  await expect(dialog.getByRole('rowheader', { name: 'web1' })).toBeVisible();
});
