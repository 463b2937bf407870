import type { Page } from '@playwright/test';
import { startHost } from '../kit/host.ts';
import { expect, test } from '../kit/page.ts';

/** A deck of four slides; on the second and the third one is a run each. */
function deck(transition: string): string {
  const site = `http://127.0.0.1:${process.env.BONE_DRY_TEST_PORT}`;
  return `<!doctype html><title>A deck</title>
    <link rel="stylesheet" href="/node_modules/reveal.js/dist/reveal.css">
    <script src="${site}/bone-dry.js" defer></script>
    <div class="reveal"><div class="slides">
      <section>First</section>
      <section><bone-dry id="one" autoplay></bone-dry></section>
      <section><bone-dry id="two" autoplay preset="lock-out"></bone-dry></section>
      <section>Last</section>
    </div></div>
    <script type="module">
      import Reveal from '/node_modules/reveal.js/dist/reveal.mjs';
      window.deck = new Reveal({ transition: '${transition}' });
      await window.deck.initialize();
    </script>`;
}

const slide = (page: Page) =>
  page.evaluate(() => (window as unknown as { deck: { getIndices(): { h: number } } }).deck.getIndices().h);
const run = (page: Page, id: string) => page.frameLocator(`#${id} iframe`);

for (const transition of ['slide', 'fade']) {
  test(`two runs in a reveal.js deck (${transition}) start and stop with their slides`, async ({ page }) => {
    const host = await startHost({ '/': deck(transition) });
    await page.goto(host.origin);
    await expect.poll(() => page.locator('.reveal.ready').count()).toBe(1);

    await page.keyboard.press('ArrowRight');
    await expect(run(page, 'one').getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(run(page, 'two').getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(page.locator('#one iframe')).toBeAttached();
    const first = page.frames().find((frame) => frame.url().includes('embed') && !frame.url().includes('preset'));
    await expect.poll(() => first?.evaluate(() => document.querySelector('.stamp-play')?.ariaLabel)).toBe('Play');
    await page.keyboard.press('ArrowLeft');
    await expect(run(page, 'one').getByRole('button', { name: 'Pause' })).toBeVisible();
    host.close();
  });
}

test('a run in a deck takes the keys that it uses while it has the focus, and no others', async ({ page }) => {
  const host = await startHost({ '/': deck('slide') });
  await page.goto(host.origin);
  await expect.poll(() => page.locator('.reveal.ready').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect(run(page, 'one').getByRole('button', { name: 'Pause' })).toBeVisible();

  // Without the focus Space is the deck's.
  await page.keyboard.press('Space');
  await expect.poll(() => slide(page)).toBe(2);
  await expect(run(page, 'two').getByRole('button', { name: 'Pause' })).toBeVisible();

  await run(page, 'two').getByRole('button', { name: 'Pause' }).click();
  await page.keyboard.press('Space');
  await expect(run(page, 'two').getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(run(page, 'two').getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await slide(page)).toBe(2);

  // Wherever the focus is in the run.
  await run(page, 'two').locator('.stamp-stage').click();
  await expect(run(page, 'two').getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(run(page, 'two').getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await slide(page)).toBe(2);

  // The slider has the arrow keys; Play hands them on.
  const slider = run(page, 'two').getByRole('slider', { name: 'Moment shown' });
  await slider.fill('100');
  await slider.press('ArrowRight');
  await expect(slider).toHaveValue('101');
  expect(await slide(page)).toBe(2);
  await run(page, 'two').getByRole('button', { name: 'Play', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slide(page)).toBe(3);
  host.close();
});

test('the wheel over a run in a deck, and a finger on it, are the deck’s', async ({ page }) => {
  const host = await startHost({ '/': deck('none').replace('transition:', 'mouseWheel: true, transition:') });
  await page.goto(host.origin);
  await expect.poll(() => page.locator('.reveal.ready').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect(run(page, 'one').getByRole('button', { name: 'Pause' })).toBeVisible();
  const box = await page.locator('#one').boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => slide(page)).toBe(2);

  await expect(run(page, 'two').getByRole('button', { name: 'Pause' })).toBeVisible();
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => addEventListener('pointerdown', ({ clientX, clientY }) => resolve([clientX, clientY]))),
  );
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const [heardX, heardY] = (await heard) as [number, number];
  expect(Math.abs(heardX - x) + Math.abs(heardY - y)).toBeLessThan(4);
  host.close();
});
