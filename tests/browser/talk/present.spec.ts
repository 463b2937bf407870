import type { ScenarioInput } from '../../../src/engine/index.ts';
import { keepsTheRules } from '../kit/accessibility.ts';
import { settle } from '../kit/appearance.ts';
import { allLoaded, EVERY_BROWSER_IN_TIME, expect, shownSeconds, test } from '../kit/page.ts';
import { keepsTheTokens } from '../look/strangers.ts';
import { areInStep, HD, keptBy, open, room, twoWindows } from './windows.ts';

test('a talk of six steps goes through two windows in step, whichever acts and whichever is loaded anew', async ({
  context,
}) => {
  test.slow();
  const { stage, speaker, complaints } = await twoWindows(context);
  const current = stage.locator('.room > .room-track [aria-current="step"]');
  await areInStep(stage, speaker);
  for (let step = 2; step <= 6; step++) {
    await (step % 2 === 0 ? stage : speaker).keyboard.press('PageDown');
    await expect(current).toContainText(step < 6 ? String(step) : 'Done');
    await areInStep(stage, speaker);
    const again = { 3: stage, 4: speaker }[step];
    if (again === undefined) continue;
    const before = await keptBy(stage, 'present');
    await again.reload();
    await allLoaded(again);
    await areInStep(stage, speaker);
    expect((await keptBy(again, again === stage ? 'present' : 'speaker'))?.print).toBe(before?.print);
  }
  for (const [key, step] of [
    ['PageUp', '5'],
    ['2', '2'],
    ['ArrowRight', '3'],
    ['ArrowLeft', '2'],
  ]) {
    await speaker.keyboard.press(key);
    await expect(current).toContainText(step);
    await areInStep(stage, speaker);
  }
  // Playing goes on by the room's clock, and stops in both.
  await speaker.keyboard.press('Space');
  await expect.poll(() => shownSeconds(stage)).toBeGreaterThan(70);
  await stage.keyboard.press('Space');
  await expect(speaker.getByRole('button', { name: /^Play/ })).toBeVisible();
  await areInStep(stage, speaker);
  expect(complaints).toEqual([]);
});

test(
  'a window that is closed is missed, and back in step when it is opened again',
  EVERY_BROWSER_IN_TIME,
  async ({ context }) => {
    const { stage, speaker } = await twoWindows(context);
    await speaker.keyboard.press('PageDown');
    await areInStep(stage, speaker);
    await stage.close();
    // A browser that closes it at once lets it say no more: then it falls silent.
    await expect(speaker.getByText(/No room window is open|The room’s window does not answer/)).toBeVisible();
    await speaker.keyboard.press('PageDown');
    await expect(speaker.locator('[aria-current="step"]')).toContainText('Update Alice');
    const opened = context.waitForEvent('page');
    await speaker.getByRole('button', { name: 'Open the room’s window' }).click();
    const again = await opened;
    await expect(room(again)).toBeVisible();
    await areInStep(again, speaker);
  },
);

test('black is black, and back to the same pixels; so is the same moment locked out', async ({ site }) => {
  await site.setViewportSize({ width: 1280, height: 720 });
  await site.clock.install();
  await open(site, 'present', {}, 140);
  const picture = async () => {
    // The foot fades, and the locked-out moment goes.
    await site.clock.fastForward(10_000);
    await expect(room(site)).toHaveAttribute('data-idle', 'true');
    await settle(site);
    return (await site.screenshot()).toString('base64');
  };
  const before = await picture();
  for (const key of ['b', '.']) {
    await site.keyboard.press(key);
    await expect(site.getByText('The room is black')).toBeAttached();
    await site.keyboard.press(key);
    await expect(site.getByText('The room is black')).not.toBeAttached();
    expect(await picture()).toBe(before);
  }
  await site.keyboard.press('l');
  const locked = site.getByRole('region', { name: 'Same moment, locked out' });
  await expect(locked.getByText(/32 people hurt/)).toBeAttached();
  await expect(locked.getByLabel('Simulated time')).toHaveText('2:20');
  await site.keyboard.press('l');
  await expect(locked).not.toBeAttached();
  expect(await picture()).toBe(before);
});

const SIZES = [
  { width: 800, height: 450 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  HD,
  { width: 3840, height: 2160 },
];

for (const [name, input] of Object.entries<ScenarioInput>({
  'two glasses': {},
  'six glasses': { servers: Array.from({ length: 6 }, () => ({})), traffic: { arrivalRate: 2 } },
  '200 glasses': {
    servers: Array.from({ length: 200 }, () => ({})),
    traffic: { arrivalRate: 60 },
    rollout: { batchSize: 20 },
  },
}))
  test(`all of the picture is in sight and large enough before a room: ${name}`, async ({ site }) => {
    await open(site, 'present', input, 150);
    for (const size of SIZES) {
      await site.setViewportSize(size);
      await expect(async () => {
        const found = await site.evaluate(() => {
          const sizes: number[] = [];
          const out: string[] = [];
          for (const element of document.querySelectorAll<HTMLElement>('.room *')) {
            const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
            if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
            if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
              out.push(`${element.localName}.${element.className}`);
            const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
            if (speaks && !element.closest('svg')) sizes.push(Number.parseFloat(getComputedStyle(element).fontSize));
          }
          const sizeOf = (selector: string) =>
            Number.parseFloat(getComputedStyle(document.querySelector(selector) as Element).fontSize);
          return {
            out,
            least: Math.min(...sizes),
            sentence: sizeOf('.talk-sentence p'),
            number: document.querySelector('.number-line b') ? sizeOf('.number-line b') : null,
            scrolls: document.documentElement.scrollHeight > innerHeight,
          };
        });
        const at = `${size.width} × ${size.height}`;
        const scale = Math.min(size.width / 1280, size.height / 720);
        expect(found.out, at).toEqual([]);
        expect(found.scrolls, at).toBe(false);
        expect(found.least, at).toBeGreaterThanOrEqual(Math.max(14, 16 * scale) - 0.01);
        expect(found.sentence, at).toBeGreaterThanOrEqual((name === 'two glasses' ? 32 : 25.6) * scale - 0.01);
        if (name === 'two glasses') expect(found.number, at).toBeGreaterThanOrEqual(72 * scale - 0.01);
      }).toPass();
    }
  });

test('P and the button before Share show the run to a room, a reload stays there, Escape leaves', async ({ site }) => {
  await allLoaded(site);
  await site.keyboard.press('PageDown');
  await site.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(room(site)).toBeVisible();
  await site.keyboard.press('PageDown');
  await expect(site.locator('[aria-current="step"]')).toContainText('Update Alice');
  const seconds = await shownSeconds(site);
  await site.reload();
  await expect(room(site)).toBeVisible();
  await expect.poll(() => shownSeconds(site)).toBe(seconds);
  await allLoaded(site);
  await site.keyboard.press('?');
  await expect(site.getByRole('dialog', { name: 'Keys' })).toContainText('On to the next step');
  await site.keyboard.press('Escape');
  await expect(site.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  await site.keyboard.press('Escape');
  await expect(site.getByRole('region', { name: 'Ledger', exact: true })).toBeVisible();
  await expect.poll(() => shownSeconds(site)).toBe(seconds);
  await site.keyboard.press('p');
  await expect(room(site)).toBeVisible();
});

test('both windows of a talk keep the accessibility rules and the tokens', async ({ site }) => {
  const keepsThem = async (what: string) => {
    await keepsTheRules(site, what, [{ width: 1280, height: 720 }, HD, { width: 320, height: 640 }]);
    await keepsTheTokens(site, what);
  };
  for (const window of ['present', 'speaker'] as const) {
    await open(site, window, {}, 150);
    // Somebody keeps moving the pointer: what fades is there.
    await site.evaluate(() => setInterval(() => dispatchEvent(new PointerEvent('pointermove')), 200));
    await keepsThem(window);
  }
  await site.getByRole('button', { name: 'Ask the room' }).click();
  await expect(site.getByRole('region', { name: 'Ask the room' })).toBeVisible();
  await keepsThem('asking');
});
