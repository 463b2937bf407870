import type { Locator, Page } from '@playwright/test';
import { textWidth } from '../../../src/views/timeline/layout/plot.ts';
import { keepsTheRules } from '../kit/accessibility.ts';
import { endOf, engineAt, expect, openAt, shownLedger, shownSeconds, test } from '../kit/page.ts';

const slider = (site: Page) => site.getByRole('slider', { name: 'Moment shown' });
const part = (site: Page) => site.getByRole('slider', { name: 'Part of the run in the chart' });

const END = endOf({});

/** Opens the article’s rollout at its end. */
async function playAll(site: Page): Promise<number> {
  await openAt(site, {}, END);
  return END;
}

/** The screen says of the moment shown what the engine says of it. */
async function saysTheTruth(site: Page): Promise<number> {
  // What a pointer did is on the page by the second frame from now.
  await site.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
  const seconds = await shownSeconds(site);
  const { servers, shown } = engineAt({}, seconds);
  expect(await shownLedger(site)).toEqual(shown);
  await expect(slider(site)).toHaveAttribute('aria-valuenow', String(seconds));
  const text = await slider(site).getAttribute('aria-valuetext');
  for (const { name, sessions } of servers) expect(text).toContain(`${name} ${sessions}`);
  return seconds;
}

async function boxOf(locator: Locator) {
  // A phone's foot may cover what is at the edge.
  await locator.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The chart is not on the page.');
  return { at: (share: number) => box.x + 88 + (box.width - 96) * share, y: box.y + box.height / 2 };
}

test('a rollout is scrubbed end to end with the mouse, and every moment is the engine’s', async ({ site }) => {
  const end = await playAll(site);
  const { at, y } = await boxOf(slider(site));
  await site.mouse.move(at(0.99), y);
  await site.mouse.down();
  expect(await saysTheTruth(site)).toBe(end);
  const seen: number[] = [];
  for (const share of [0.6, 0.45, 0.3, 0.15, 0.05]) {
    await site.mouse.move(at(share), y, { steps: 4 });
    seen.push(await saysTheTruth(site));
  }
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  await expect(site.getByText('You are in the past:')).toBeVisible();
  await site.mouse.move(at(0) - 30, y);
  expect(await saysTheTruth(site)).toBe(0);
  for (const share of [0.2, 0.5, 0.99]) {
    await site.mouse.move(at(share), y, { steps: 4 });
    await saysTheTruth(site);
  }
  expect(await shownSeconds(site)).toBe(end);
  await site.mouse.up();
  await expect(site.getByText('You are in the past:')).toBeHidden();
});

test('acting in the past starts a new course, and Undo brings the old one back; dragging stops the run only while it lasts', async ({
  site,
}) => {
  const end = await playAll(site);
  const { at, y } = await boxOf(slider(site));
  await site.mouse.click(at(0.15), y);
  const past = await saysTheTruth(site);
  await site.getByRole('button', { name: 'More for the rollout' }).click();
  await site.getByRole('button', { name: 'Abort' }).click();
  await expect(slider(site)).toHaveAttribute('aria-valuemax', String(past));
  await site.getByRole('button', { name: /^Undo: Abort at/ }).click();
  await expect(slider(site)).toHaveAttribute('aria-valuemax', String(end));
  await site.keyboard.press('End');
  expect(await saysTheTruth(site)).toBe(end);

  await site.getByRole('button', { name: 'Go on watching' }).click();
  await site.mouse.move(at(0.4), y);
  await site.mouse.down();
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const held = await saysTheTruth(site);
  await site.waitForTimeout(200);
  expect(await shownSeconds(site)).toBe(held);
  await site.mouse.up();
  await expect(site.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => shownSeconds(site)).toBeGreaterThan(held);
});

test('a rollout is scrubbed end to end by key, and a line of the event log goes to its moment', async ({ site }) => {
  const end = await playAll(site);
  await slider(site).focus();
  await site.keyboard.press('Home');
  expect(await saysTheTruth(site)).toBe(0);
  const starts: number[] = [];
  for (let press = 0; press < 20 && (starts.at(-1) ?? 0) < end; press++) {
    await site.keyboard.press('PageDown');
    starts.push(await saysTheTruth(site));
  }
  expect(starts.length).toBeGreaterThan(6);
  for (let press = 0; press < 3; press++) await site.keyboard.press('PageUp');
  const phase = await saysTheTruth(site);
  for (let press = 0; press < 5; press++) await site.keyboard.press('ArrowLeft');
  expect(await saysTheTruth(site)).toBeLessThanOrEqual(phase - 5);
  await site.keyboard.press('End');
  expect(await saysTheTruth(site)).toBe(end);

  await site.getByRole('tab', { name: /Event log/ }).click();
  const dry = site.getByRole('button', { name: /^Go to .*Alice is bone dry/ });
  await dry.click();
  await expect(dry).toHaveAttribute('aria-current', 'true');
  const seconds = await saysTheTruth(site);
  expect(engineAt({}, seconds).servers[0].sessions).toBe(0);
  expect(engineAt({}, seconds - 1).servers[0].sessions).toBeGreaterThan(0);
});

test('the overview’s brush and the wheel choose the part in the chart; zoomed, as a chart and as a table it violates no accessibility rule', async ({
  site,
}) => {
  await playAll(site);
  await site.getByRole('button', { name: 'Zoom in' }).click();
  const strip = await boxOf(part(site));
  const range = async () => {
    const text = (await part(site).getAttribute('aria-valuetext')) ?? '';
    return text.split(' to ').map((time) => time.split(':').reduce((sum, each) => sum * 60 + Number(each), 0));
  };
  const drag = async (from: number, to: number) => {
    await site.mouse.move(strip.at(from), strip.y);
    await site.mouse.down();
    await site.mouse.move(strip.at(to), strip.y, { steps: 5 });
    await site.mouse.up();
  };
  await drag(0.2, 0.4);
  const [from, to] = await range();
  expect(to).toBeGreaterThan(from);
  await drag(0.3, 0.5);
  const moved = await range();
  expect(moved[1] - moved[0]).toBeCloseTo(to - from, -1);
  expect(moved[0]).toBeGreaterThan(from);
  await drag(0.6, 0.8);
  const [, further] = await range();
  expect(further).toBeGreaterThan(moved[1]);

  const { at, y } = await boxOf(slider(site));
  const before = await range();
  await site.mouse.move(at(0.5), y);
  await site.mouse.wheel(0, -200);
  await expect.poll(async () => (await range())[1] - (await range())[0]).toBeLessThan(before[1] - before[0]);
  await site.getByRole('button', { name: 'Whole run' }).click();
  await expect(part(site)).toBeHidden();

  await site.mouse.click(at(0.3), y);
  await site.getByRole('tab', { name: /Event log/ }).click();
  await site.getByRole('button', { name: 'Zoom in' }).click();
  await keepsTheRules(site, 'as a chart', [{ width: 1280, height: 720 }]);
  await site.getByRole('button', { name: 'Table', exact: true }).click();
  await keepsTheRules(site, 'as a table', [{ width: 1280, height: 720 }]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a rollout is scrubbed end to end with a finger', async ({ site, browserName }) => {
    test.skip(browserName !== 'chromium', 'touches are made with Chromium’s own protocol');
    const end = await playAll(site);
    const { at, y } = await boxOf(slider(site));
    const client = await site.context().newCDPSession(site);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y, id })) });
    await touch('touchStart', at(0.5));
    const seen: number[] = [];
    for (const share of [0.5, 0.4, 0.3, 0.2, 0.1, 0, 0.1, 0.35]) {
      await touch('touchMove', at(share));
      seen.push(await saysTheTruth(site));
    }
    expect(seen[5]).toBe(0);
    await touch('touchMove', at(0.99));
    expect(await saysTheTruth(site)).toBe(end);
    await touch('touchEnd');

    await touch('touchStart', at(0.4), at(0.6));
    for (const spread of [0.12, 0.2, 0.3]) await touch('touchMove', at(0.5 - spread), at(0.5 + spread));
    await touch('touchEnd');
    await expect(part(site)).toHaveAttribute('aria-valuetext', /^\d+:\d\d to \d+:\d\d$/);
    await site.getByRole('button', { name: 'Whole run' }).click();
    await expect(part(site)).toBeHidden();
  });
});

test('nothing written on the timeline is wider than it is reckoned', async ({ site }) => {
  const texts = [
    'Bleed Alice and Bob',
    'Switch from Alice',
    '2,345 of 12k',
    '1 d 12:00',
    '20 servers',
    'Others',
    'MWQ@ wmg',
  ];
  for (const bold of [false, true]) {
    const widths = await site.evaluate(
      ([weight, ...words]) => {
        const ctx = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        ctx.font = `${weight} 12px ${getComputedStyle(document.documentElement).fontFamily}`;
        return words.map((word) => ctx.measureText(word).width);
      },
      [bold ? '700' : '400', ...texts],
    );
    texts.forEach((text, i) => {
      expect(widths[i], text).toBeLessThanOrEqual(textWidth(text, { bold }));
    });
  }
});
