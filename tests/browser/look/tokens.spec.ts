import { allLoaded, openShare, test } from '../kit/page.ts';
import { MOMENTS } from './moments.ts';
import { keepsTheTokens } from './strangers.ts';

test('all sizes, radii and colours are tokens: runs, menus, dialogs, tables, a phone, a large screen', async ({
  site,
}) => {
  await allLoaded(site);
  await keepsTheTokens(site, 'start');
  await openShare(site);
  await keepsTheTokens(site, 'the share dialog');
  await site.keyboard.press('Escape');
  await site.keyboard.press('?');
  await keepsTheTokens(site, 'the keys');
  await site.keyboard.press('Escape');
  await site.getByRole('button', { name: /^Scenario/ }).click();
  await keepsTheTokens(site, 'the scenarios');
  await site.keyboard.press('Escape');
  await site.getByRole('tab', { name: /^Event log/ }).click();
  await site.getByRole('button', { name: 'Table', exact: true }).click();
  await keepsTheTokens(site, 'events and table');
  await site.setViewportSize({ width: 390, height: 844 });
  await keepsTheTokens(site, 'a phone');
  await site.setViewportSize({ width: 1920, height: 1080 });
  await keepsTheTokens(site, 'a large screen');
  await site.setViewportSize({ width: 1280, height: 720 });
  for (const moment of ['done', 'six']) {
    await MOMENTS[moment](site);
    await keepsTheTokens(site, moment);
  }
});
