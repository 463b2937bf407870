import {
  EVERY_BROWSER,
  engineAt,
  expect,
  shownLedger,
  shownSeconds,
  stepToTheEnd,
  test,
  untilDone,
} from '../kit/page.ts';

test('a newcomer presses Play, and the whole rollout hurts nobody', EVERY_BROWSER, async ({ site }) => {
  await site.getByRole('button', { name: 'Press Play' }).click();
  await expect(site.getByRole('button', { name: 'Pause' })).toBeVisible();
  const speed = site.getByRole('slider', { name: 'Speed' });
  await speed.fill('2.5');
  await untilDone(site);
  await expect(site.getByRole('button', { name: 'Go on watching' })).toBeVisible();

  const seconds = await shownSeconds(site);
  const seen = engineAt({}, seconds);
  expect(seen.rollout.status).toBe('done');
  expect(await shownLedger(site)).toEqual(seen.shown);
  expect(seen.ledger.cutOff).toBe(0);
  const stage = site.getByRole('region', { name: 'Stage' });
  for (const { name, sessions, capacity, version } of seen.servers) {
    await expect(stage).toContainText(new RegExp(`${name}\\s*v${version} in service\\s*${sessions} of ${capacity}`));
  }
});

test('the keyboard alone plays a whole rollout, and the counters stay right at the highest speed', async ({ site }) => {
  for (let press = 0; press < 3; press++) await site.keyboard.press('ArrowUp');
  await site.keyboard.press('Space');
  await untilDone(site);
  await expect(site.getByRole('button', { name: 'Go on watching' })).toBeVisible();
  const seconds = await shownSeconds(site);
  const { rollout, shown } = engineAt({}, seconds);
  expect(await shownLedger(site)).toEqual(shown);
  // It stops in the very tick in which it is over.
  expect(rollout.finishedTick).toBe(seconds);
  await site.keyboard.press('r');
  expect(await shownSeconds(site)).toBe(0);

  await site.getByRole('slider', { name: 'Speed' }).fill('4');
  await site.getByRole('button', { name: 'Play', exact: true }).click();
  await site.getByRole('button', { name: 'Go on watching' }).click();
  await expect.poll(() => shownSeconds(site)).toBeGreaterThan(3000);
  await site.getByRole('button', { name: 'Pause' }).click();
  expect(await shownLedger(site)).toEqual(engineAt({}, await shownSeconds(site)).shown);
});

test('the six steps are gone through with a click each, forwards and back, and by hand, each when the one before is over', async ({
  site,
}) => {
  const step = (name: RegExp) => site.getByRole('list', { name: 'Steps of the rollout' }).getByRole('button', { name });
  const narration = site.locator('.sentence');
  for (const [name, says] of [
    [/Bleed Alice/, 'Alice is being bled.'],
    [/Update Alice/, 'Alice is getting the new version.'],
    [/Bleed Bob/, 'Bob is being bled.'],
    [/Update Bob/, 'Bob is getting the new version.'],
  ] as const) {
    await step(name).click();
    await expect(narration).toContainText(says);
  }
  await step(/Done/).click();
  await expect(site.getByRole('button', { name: 'Go on watching' })).toBeVisible();
  await step(/Bleed Alice/).click();
  await expect(narration).toContainText('Alice is being bled.');
  expect(await shownSeconds(site)).toBe(60);

  await site.getByRole('button', { name: 'Restart' }).click();
  await site.getByRole('radio', { name: 'By hand' }).check();
  await stepToTheEnd(site);
  const shown = await shownLedger(site);
  expect([shown.cutOff, shown.ordersLost, shown.turnedAway]).toEqual(['0', '0', '0']);
});

test('going on before a server is dry asks first, and counts those who are cut off', async ({ site }) => {
  await site.keyboard.press('PageDown');
  const before = engineAt({}, await shownSeconds(site));
  expect(before.phase.kind).toBe('drain');
  const left = before.servers[0].sessions;

  await site.getByRole('button', { name: 'Next phase' }).click();
  const dialog = site.getByRole('dialog');
  await expect(dialog).toContainText(`${left} users are still on Alice`);
  await dialog.getByRole('button', { name: 'Keep waiting' }).click();
  expect((await shownLedger(site)).cutOff).toBe('0');

  await site.getByRole('button', { name: 'Next phase' }).click();
  await dialog.getByRole('button', { name: 'Cut them off' }).click();
  await expect(dialog).toBeHidden();
  expect((await shownLedger(site)).cutOff).toBe(String(left));
});
