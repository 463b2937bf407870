import { sticksOutBy, violationsOf } from '../kit/accessibility.ts';
import { expect, test } from '../kit/page.ts';
import { keepsTheTokens } from '../look/strangers.ts';

test('a real deploy is played on the stage and the timeline, by keys, with the simulation beside it', async ({
  site,
}) => {
  await site.getByRole('button', { name: 'Plan', exact: true }).click();
  await site.getByRole('button', { name: 'Traffic from a log…' }).click();
  const log = site.getByRole('dialog', { name: 'Traffic from a log' });
  await log.locator('input[type=file]').first().setInputFiles('public/samples/deploy.log.gz');
  const open = log.getByRole('button', { name: 'Replay this deploy' });
  await open.click();
  const real = site.getByRole('dialog', { name: /^What really happened/ });
  const moment = real.getByRole('slider', { name: 'Moment shown' });
  await expect(real.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await site.keyboard.press('Space');
  await expect(real.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await site.keyboard.press('Home');
  await site.keyboard.press('PageDown');
  await expect(moment).toHaveAttribute('aria-valuetext', /Bleed Alice: /);
  const there = await real
    .getByRole('row', { name: /^Alice/ })
    .getByRole('cell')
    .nth(1)
    .textContent();
  await expect(moment).toHaveAttribute('aria-valuetext', new RegExp(`: Alice ${there},`));
  await site.keyboard.press('PageDown');
  await expect(moment).toHaveAttribute('aria-valuetext', /Update Alice: Alice 0,.* Alice is bone dry\./);

  await real.getByRole('button', { name: 'Compare with the simulation' }).click();
  await expect(real.getByRole('img', { name: /^Simulated/ })).toBeVisible();
  await expect(real.getByRole('list', { name: 'Legend' })).toContainText('simulated');
  for (const width of [320, 1280]) {
    await site.setViewportSize({ width, height: 720 });
    expect.soft(await violationsOf(site), `${width} px wide`).toEqual([]);
    expect.soft(await sticksOutBy(site), `${width} px wide`).toBeLessThanOrEqual(0);
  }
  await keepsTheTokens(site, 'a replayed deploy');
  await real.getByRole('button', { name: 'Table' }).click();
  await expect(real.getByRole('columnheader', { name: 'Phase' })).toBeVisible();

  await site.keyboard.press('Escape');
  await expect(real).toBeHidden();
  await expect(open).toBeFocused();
});
