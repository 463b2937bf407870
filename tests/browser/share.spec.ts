import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { csvParse } from 'd3';
import { applyCommand, createWorld, fingerprint, observe, siteOf, tick, type World } from '../../src/engine/index.ts';
import { decodeLink } from '../../src/player/recording/link.ts';
import type { Recording } from '../../src/player/recording/recording.ts';
import { eventWords } from '../../src/words/run/events.ts';
import { keepsTheRules } from './kit/accessibility.ts';
import { settle } from './kit/appearance.ts';
import {
  allLoaded,
  dropFile,
  expect,
  linkOf,
  openMenu,
  openShare,
  shownSeconds,
  shownState,
  test,
} from './kit/page.ts';

/** Repeats a recording in the engine, up to the moment it shows; `look` sees each tick. */
function replay({ scenario, commands, shownTick }: Recording, look: (world: World) => void = () => {}) {
  const world = createWorld(scenario);
  let next = 0;
  const obey = () => {
    while (next < commands.length && commands[next].tick <= world.tick) applyCommand(world, commands[next++].command);
  };
  obey();
  look(world);
  while (world.tick < shownTick) {
    tick(world);
    obey();
    look(world);
  }
  return world;
}

/** Plays two phases on, with another arrival rate from 1:00 on. */
async function playSome(site: Page): Promise<void> {
  await site.keyboard.press('PageDown');
  const rate = site.getByRole('textbox', { name: 'Arrival rate, users/s' });
  await rate.fill('0.8');
  await rate.press('Enter');
  await site.getByRole('button', { name: 'On to the end of the phase' }).click();
  await expect(site.getByText('Alice is getting the new version').first()).toBeVisible();
  await settle(site); // what is painted frame by frame says so too
}

async function exported(site: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  await openMenu(site);
  const download = site.waitForEvent('download');
  await site.getByRole('button', { name, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a link opens the same run at the same moment in a page of its own', async ({ site, context }) => {
  await playSome(site);
  const before = await shownState(site);
  expect(before.phase).toHaveLength(1);
  const link = await linkOf(site);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => shownState(other)).toEqual(before);

  const { recording, otherEngine } = decodeLink(link);
  expect(otherEngine).toBe(false);
  const world = replay(recording);
  expect(observe(world).seconds).toBe(before.seconds);
  expect(recording.commands).toHaveLength(1);
  const again = decodeLink(await linkOf(other)).recording;
  expect(fingerprint(replay(again))).toBe(fingerprint(world));
});

test('a damaged link says so and leaves the run as it is; another changes it', async ({ site }) => {
  const start = await linkOf(site);
  await playSome(site);
  const before = await shownState(site);
  await site.evaluate(() => {
    location.hash = '#run=1.AAAAAAAAAAAA';
  });
  await expect(site.getByRole('alert', { name: 'Notice' })).toContainText('The link is damaged');
  expect(await shownState(site)).toEqual(before);
  await linkOf(site);
  await site.getByRole('button', { name: 'Close the notice' }).click();
  await expect(site.getByRole('alert', { name: 'Notice' })).toBeEmpty();

  await site.evaluate((hash) => {
    location.hash = hash;
  }, new URL(start).hash);
  await expect.poll(() => shownSeconds(site)).toBe(0);
});

test('the link is copied, by keyboard alone, and the focus comes back', async ({ site, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium grants the clipboard to a test');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await allLoaded(site);
  const share = site.getByRole('button', { name: 'Share', exact: true });
  await share.focus();
  await site.keyboard.press('Enter');
  await expect(site.getByRole('button', { name: 'Link or file…' })).toBeFocused();
  await site.keyboard.press('Enter');
  const dialog = site.getByRole('dialog', { name: 'Share this run' });
  await dialog.getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect(dialog.getByText('Link copied.')).toBeVisible();
  const link = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  expect(await site.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await site.keyboard.press('Escape');
  await expect(share).toBeFocused();
});

test('a saved file opens again, chosen or dropped', async ({ site }) => {
  await playSome(site);
  const before = await shownState(site);
  await openShare(site);
  const saving = site.waitForEvent('download');
  await site.getByRole('button', { name: /Save file/ }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^the-article.*\.bonedry\.json$/);
  const text = await readFile(await file.path(), 'utf8');
  await site.keyboard.press('Escape');
  await site.keyboard.press('Home');
  await openShare(site);
  await site.getByLabel('File to open').setInputFiles({
    name: 'run.bonedry.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect.poll(() => shownState(site)).toEqual(before);

  await site.keyboard.press('Home');
  await expect.poll(() => shownSeconds(site)).toBe(0);
  await dropFile(site, 'run.bonedry.json', text);
  await expect.poll(() => shownState(site)).toEqual(before);
});

test('pictures are whole, and open the run that they show; tables say what the engine says', async ({ site }) => {
  await playSome(site);
  const before = await shownState(site);
  let whole: Buffer = Buffer.alloc(0);
  for (const [entry, part] of [
    ['Whole picture PNG', ''],
    ['Stage PNG', 'stage-'],
    ['Timeline PNG', 'timeline-'],
  ]) {
    const { name, bytes } = await exported(site, entry);
    expect(name).toMatch(new RegExp(`^bone-dry-the-article-${part}\\d+-\\d\\d-\\d\\d\\.png$`));
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(bytes.readUInt32BE(16)).toBe(2560);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(900);
    if (part === '') whole = bytes;
  }
  expect(await coloursOf(site, whole)).toBeGreaterThan(100);

  const link = await linkOf(site);
  const { bytes } = await exported(site, 'Timeline SVG');
  const told = await site.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      name: root.tagName,
      link: root.querySelector('metadata')?.textContent,
      shapes: root.querySelectorAll('path').length,
    };
  }, bytes.toString());
  expect(told).toMatchObject({ name: 'svg', link });
  expect(told.shapes).toBeGreaterThan(4);

  const world = replay(decodeLink(link).recording);
  const series = csvParse((await exported(site, 'Users over time CSV')).bytes.toString());
  const { recording } = decodeLink(series[0].Link as string);
  const users: string[][] = [];
  replay({ ...recording, shownTick: recording.endTick }, (each) => {
    users.push([each.tick, ...observe(each).servers.map(({ sessions }) => sessions)].map(String));
  });
  expect(series.map((row) => [row.Tick, row['Alice users'], row['Bob users']])).toEqual(users);
  const ledger = csvParse((await exported(site, 'Ledger CSV')).bytes.toString());
  expect(ledger.find(({ Entry }) => Entry === 'Left satisfied')?.Value).toBe(String(world.ledger.completed));
  const events = csvParse((await exported(site, 'Event log CSV')).bytes.toString());
  expect(events.map(({ Event }) => Event)).toEqual(world.events.map((event) => eventWords(event, siteOf(world))));

  await site.keyboard.press('Home');
  await openShare(site);
  await site.getByLabel('File to open').setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: whole });
  await expect.poll(() => shownState(site)).toEqual(before);
});

/** How many different colours a PNG has, as the browser decodes it. */
function coloursOf(site: Page, png: Buffer): Promise<number> {
  return site.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const g = canvas.getContext('2d') as CanvasRenderingContext2D;
      g.drawImage(image, 0, 0);
      const { data } = g.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}

test('a film runs for the seconds asked for and is saved as WebM', async ({ site }) => {
  await openMenu(site);
  await site.getByRole('button', { name: /Film of the stage/ }).click();
  await site.getByRole('spinbutton', { name: 'Seconds to record' }).fill('1.5');
  const saving = site.waitForEvent('download');
  await site.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(site.getByRole('button', { name: 'Stop and save' })).toBeFocused();
  const film = await saving;
  expect(film.suggestedFilename()).toBe('bone-dry-the-article-film-0-00-00.webm');
  const bytes = await readFile(await film.path());
  expect(bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
  expect(bytes.length).toBeGreaterThan(10_000);
  expect(await shownSeconds(site)).toBeGreaterThan(5);
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('the dialogs and the menu fit and violate no rule of accessibility', async ({ site }) => {
  const sizes = [{ width: 320, height: 640 }];
  await site.setViewportSize(sizes[0]);
  await openShare(site);
  await site.getByRole('textbox', { name: 'Link or saved run' }).fill('nothing');
  await site.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(site.getByRole('dialog').getByRole('alert')).toBeVisible();
  await keepsTheRules(site, 'sharing', sizes);
  await site.keyboard.press('Escape');
  await openMenu(site);
  await keepsTheRules(site, 'export', sizes);
  await site.getByRole('button', { name: /Film of the stage/ }).click();
  await keepsTheRules(site, 'film', sizes);
});
