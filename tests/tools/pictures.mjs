// npm run icons: draws the pictures in public/ from icon.svg, with Chromium.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from './browser.mjs';
import { socialPicture } from './socialPicture.mjs';

const folder = fileURLToPath(new URL('../../public/', import.meta.url));
const icon = readFileSync(`${folder}icon.svg`, 'utf8');

const PICTURES = [
  { file: 'icon-192.png', width: 192, svg: icon },
  { file: 'icon-512.png', width: 512, svg: icon },
  { file: 'icon-maskable-512.png', width: 512, svg: onGround(0.62) }, // within the circle that no mask cuts
  { file: 'apple-touch-icon.png', width: 180, svg: onGround(0.72) },
  { file: 'social.png', width: 1200, height: 630, svg: socialPicture(icon) },
];

const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
const page = await browser.newPage();
for (const { file, width, height = width, svg } of PICTURES) {
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100% }</style>${svg}`);
  writeFileSync(`${folder}${file}`, await page.screenshot({ omitBackground: true }));
  console.log(`public/${file}`);
}
await browser.close();

/** The icon in the middle of a ground that fills the square; `part` of the square's side is the icon's. */
function onGround(part) {
  const side = 64 / part;
  const margin = (side - 64) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">
    <path d="M0 0h${side}v${side}H0z" fill="#fff"/>${icon.replace('<svg ', `<svg x="${margin}" y="${margin}" width="64" height="64" `)}
  </svg>`;
}
