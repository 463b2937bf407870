import { allFields, applyCommand, createWorld, isLive, parseScenario, tick } from '../../../src/engine/index.ts';
import { partOf } from '../../seeds.ts';
import { engineAt, expect, ledgerOf, shownLedger, shownSeconds, test } from '../kit/page.ts';

test('every control can be moved while the simulation runs, and it goes on', async ({ site }) => {
  test.slow();
  // Slowly, so that on no machine the rollout is over, and stops, before all is moved.
  for (let press = 0; press < 2; press++) await site.keyboard.press('ArrowDown');
  await site.keyboard.press('Space');
  const settings = site.getByRole('form', { name: 'Settings' });
  await settings.getByRole('button', { name: 'All settings' }).click();
  let sliders = 0;
  const groups = settings.locator('details.group');
  await expect(groups.first()).toBeVisible();
  for (let group = 0; group < (await groups.count()); group++) {
    await groups.nth(group).locator('> summary').click();
    const each = groups.nth(group).locator('.each > summary');
    if (await each.count()) await each.click();
    const ranges = await groups.nth(group).locator('input[type=range]').elementHandles();
    sliders += ranges.length;
    for (const slider of partOf(ranges)) {
      await slider.focus();
      await site.keyboard.press('ArrowRight');
    }
    // A choice may bring others after it, or take them away: it goes back to what it was.
    const selects = groups.nth(group).locator('select');
    for (const i of partOf([...Array(await selects.count()).keys()])) {
      const select = selects.nth(i);
      const [before, last] = await select.evaluate((box: HTMLSelectElement) => [box.selectedIndex, box.length - 1]);
      for (const index of [0, last, before]) await select.selectOption({ index });
    }
  }
  expect(sliders).toBeGreaterThan(allFields().filter(({ path }) => isLive(path)).length / 2);
  const before = await shownSeconds(site);
  await expect.poll(() => shownSeconds(site)).toBeGreaterThan(before);
});

test('a change while paused counts from that tick on, as in the engine', async ({ site }) => {
  await site.keyboard.press('ArrowRight');
  await site.getByRole('textbox', { name: 'Arrival rate, users/s' }).fill('0');
  await site.keyboard.press('Enter');
  await site.getByRole('button', { name: 'On to the end of the phase' }).click();
  const seconds = await shownSeconds(site);
  expect(seconds).toBe(60);
  const world = createWorld(parseScenario({}));
  tick(world);
  applyCommand(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
  tick(world, seconds - 1);
  expect(await shownLedger(site)).toEqual(ledgerOf(world));
});

test('another seed brings other users, the same seed the same', async ({ site }) => {
  const run = async () => {
    await site.keyboard.press('PageDown');
    await site.keyboard.press('PageDown');
    await expect(site.getByText('Alice is getting the new version').first()).toBeVisible();
    return { seconds: await shownSeconds(site), ledger: await shownLedger(site) };
  };
  const first = await run();
  await site.getByRole('button', { name: 'Restart' }).click();
  expect(await run()).toEqual(first);
  await site.getByRole('button', { name: /New users/ }).click();
  const second = await run();
  expect(second).not.toEqual(first);
  expect(second.ledger).toEqual(engineAt({ seed: 2 }, second.seconds).shown);
});

test('the six settings need no scrolling, and say in time what a change amounts to', async ({ site }) => {
  await site.setViewportSize({ width: 1280, height: 720 });
  const body = site.locator('.settings-body');
  const overflow = () => body.evaluate((box) => box.scrollHeight - box.clientHeight);
  await expect(body.locator('.field')).toHaveCount(6);
  expect(await overflow()).toBe(0);
  for (const row of await body.locator('.field').all()) expect((await row.boundingBox())?.height).toBe(56);
  await site.getByRole('textbox', { name: 'Mean session, s' }).fill('240');
  await expect(body.locator('.field-effect')).toHaveText('Twice as long: about twice the time, 42 min instead of 20.');
  expect(await overflow()).toBe(0);
  expect((await site.locator('.ledger').boundingBox())?.height).toBe(152);
});
