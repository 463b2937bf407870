import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { partOf } from '../../seeds.ts';
import { sticksOutBy, violationsOf } from '../kit/accessibility.ts';
import { resize, showTheme, THEMES } from '../kit/appearance.ts';
import { expect, test } from '../kit/page.ts';
import { type Box, boxesOn, makersOf, moved } from './boxes.ts';
import { MOMENTS, SIZES } from './moments.ts';
import { keepsTheTokens } from './strangers.ts';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const PICTURED = ['bleed', 'lockedOut', 'compare'];

/** What a picture was made with, and where everything stood. */
type Kept = { madeWith: string; boxes: Box[] };

/** `npm run pictures` makes them anew. */
const remakes = (): boolean => test.info().config.updateSnapshots === 'all';

/** Compares the page with its picture; where browser or fonts are others than it was made with, where everything stands. */
async function compareWith(name: string, page: Page): Promise<void> {
  const file = `${folder}${name}.json`;
  const [madeWith, boxes] = [await makersOf(page), await boxesOn(page)];
  if (remakes()) {
    mkdirSync(folder, { recursive: true });
    const lines = boxes.map((box) => JSON.stringify(box)).join(',\n');
    writeFileSync(file, `{"madeWith":${JSON.stringify(madeWith)},"boxes":[\n${lines}\n]}\n`);
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  if (kept.madeWith === madeWith) {
    await expect.soft(page).toHaveScreenshot(`${name}.png`, { maxDiffPixels: 350 });
    return;
  }
  const description = `made with ${kept.madeWith}, not ${madeWith}: boxes are compared`;
  test.info().annotations.push({ type: 'pictures', description });
  console.log(`${name}: ${description}`);
  expect.soft(moved(kept.boxes, boxes)).toEqual([]);
}

for (const moment of PICTURED)
  test(`${moment} looks as it did, all can read it, at any size in both themes, and all of it is tokens`, async ({
    site,
  }) => {
    await MOMENTS[moment](site);
    const looks = THEMES.flatMap((theme) => SIZES.map((size) => ({ theme, size })));
    for (const { theme, size } of remakes() ? looks : partOf(looks)) {
      await resize(site, size);
      await showTheme(site, theme);
      const name = `${moment}-${size.width}-${theme}`;
      expect.soft(await violationsOf(site), name).toEqual([]);
      expect.soft(await sticksOutBy(site), name).toBeLessThanOrEqual(0);
      await compareWith(name, site);
    }
    await keepsTheTokens(site, moment);
  });
