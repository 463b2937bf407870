import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { parseScenario } from '../../../src/engine/index.ts';
import { encodeLink } from '../../../src/player/recording/link.ts';
import { writeRecording } from '../../../src/player/recording/recordingText.ts';
import { pageWith } from '../../../src/store/sharing/saved.ts';
import { lessonWords } from '../../../src/words/lessons/index.ts';
import {
  allLoaded,
  EVERY_BROWSER_IN_TIME,
  expect,
  openAt,
  openMenu,
  shownSeconds,
  shownState,
  test,
} from '../kit/page.ts';
import { SITE } from '../kit/site.ts';

/** What would break out of a script element, or of a text, if it could. */
const HOSTILE = '</script><script>window.planted = 1</script><!-- "\'\\ & <b>';

/** The source of the one-file page that stands beside the page. */
async function singlePage(): Promise<string> {
  const { default: html }: { default: string } = await import(pathToFileURL(join(SITE, 'single.js')).href);
  return html;
}

async function onDisk(html: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'bone-dry-')), 'page.html');
  await writeFile(file, html);
  return pathToFileURL(file).href;
}

/** Saves the page as a file, and says where it is on the disk. */
async function saved(page: Page): Promise<string> {
  await allLoaded(page);
  await openMenu(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /Save as a file/ }).click();
  return onDisk(await readFile(await (await saving).path(), 'utf8'));
}

test('the page in one file opens from the disk, asks nobody, and plays', EVERY_BROWSER_IN_TIME, async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(await onDisk(await singlePage()));
  await page.getByRole('button', { name: 'Press Play' }).click();
  await expect.poll(() => shownSeconds(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Pause' }).click();

  // Its workers are in it too.
  await allLoaded(page);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('slider', { name: 'Speed' }).fill('3');
  await expect(page.getByText(/does best with .* 100 crowds/)).toBeVisible({ timeout: 100_000 });
  expect(complaints).toEqual([]);
});

test('a saved page opens from the disk with its run at its moment, and can be saved again', async ({ page }) => {
  const scenario = parseScenario({ name: HOSTILE, traffic: { arrivalRate: 0.7 } });
  await page.goto(`/${encodeLink({ scenario, commands: [], shownTick: 200, endTick: 400 })}`);
  await expect.poll(() => shownSeconds(page)).toBe(200);
  const shown = await shownState(page);
  await page.goto(await saved(page));
  await expect.poll(() => shownState(page)).toEqual(shown);
  expect(await page.evaluate(() => 'planted' in window)).toBe(false);

  await page.getByRole('button', { name: 'One tick on' }).click();
  await page.goto(await saved(page));
  await expect.poll(() => shownSeconds(page)).toBe(201);
  await page.getByRole('button', { name: 'One tick back' }).click();
  await expect.poll(() => shownState(page)).toEqual(shown);
});

test('a page with a run in it opens with that, at its moment', EVERY_BROWSER_IN_TIME, async ({ page }) => {
  const scenario = parseScenario({ name: HOSTILE });
  const text = writeRecording({ scenario, commands: [], shownTick: 200, endTick: 400 });
  await page.goto(await onDisk(pageWith(await singlePage(), { text, at: '' })));
  await expect.poll(() => shownSeconds(page)).toBe(200);
  expect(await page.evaluate(() => 'planted' in window)).toBe(false);
});

test('a saved comparison opens from the disk', async ({ page }) => {
  await page.goto('/');
  await openAt(page, {}, 100);
  await allLoaded(page);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('main', { name: 'Compare' })).toBeVisible();
  await page.goto(await saved(page));
  await expect(page.getByRole('main', { name: 'Compare' })).toBeVisible();
});

test('a page saved in a lesson opens from the disk in that lesson, which is gone through there', async ({ page }) => {
  await page.goto('/#learn=tail');
  const question = page.getByRole('heading', { name: lessonWords.tail.question() });
  await expect(question).toBeVisible();
  const file = await saved(page);
  await page.goto('about:blank');
  await page.goto(file);
  await expect(question).toBeVisible();
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await page.getByRole('button', { name: 'Skip to the end' }).click();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: 'Explain', exact: true }).last().click();
  await expect(page.getByText('Try it yourself')).toBeVisible();
  await expect(page.getByText('1 of 22 done · kept here')).toBeVisible();
});

test('the ordinary page says why it is blank when it is opened from a disk', async ({ page }) => {
  await page.goto(pathToFileURL(join(SITE, 'index.html')).href);
  await expect(page.getByText('Bone Dry was opened as a file')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Bone Dry' })).toBeVisible();
  await expect(page.getByText('was opened as a file')).toHaveCount(0);
});
