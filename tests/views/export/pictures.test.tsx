import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../../src/engine/index.ts';
import { createDesk } from '../../../src/store/comparisonDesk.ts';
import type { Look } from '../../../src/views/export/look.ts';
import { timelineSheet } from '../../../src/views/export/pictures.ts';
import { withTexts } from '../../../src/views/export/pngText.ts';
import { wrap } from '../../../src/views/export/sheet.ts';
import { escapeXml } from '../../../src/views/export/svg.ts';
import { openFile } from '../../../src/views/share/openText.ts';
import { LINK, runAt, simulationAt } from './runAt.ts';

const colours = new Proxy(
  { font: '"Inter", sans-serif' },
  { get: (target, key) => Reflect.get(target, key) ?? '#123456' },
);
const version = { fill: '#0072b2', tint: '#5aa', soft: '#def', text: '#005' };
const chart = new Proxy(
  { versions: [version, version] },
  { get: (target, key) => Reflect.get(target, key) ?? '#123456' },
);
const LOOK = { stage: colours, chart, font: colours.font } as unknown as Look;

function svgOf(ticks: number, input: ScenarioInput = {}, link = LINK): { text: string; root: Element } {
  const run = runAt(ticks, input);
  const text = timelineSheet({ ...run, about: { ...run.about, link } }, LOOK).svg(1);
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return { text, root: parsed.documentElement };
}

describe('the timeline as SVG', () => {
  it('is well-formed and needs nothing but itself', () => {
    const { text, root } = svgOf(900);
    expect(root.tagName).toBe('svg');
    expect(root.getAttribute('viewBox')).toMatch(/^0 0 1280 \d/);
    const outside = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(outside).toEqual([LINK]);
    expect(text).not.toMatch(/NaN|undefined|Infinity|<script|<style|<image|foreignObject/);
  });

  it('says what it is of, and has the link both in print and in its metadata', () => {
    const { root } = svgOf(900);
    const words = [...root.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(words).toContain('The article');
    expect(words).toContain('All settings as in the article');
    expect(words).toContain(LINK);
    expect(root.querySelector('metadata')?.textContent).toBe(LINK);
    expect(words.filter((word) => word.startsWith('Bleed Alice')).length).toBeGreaterThan(0);
  });

  it('draws an area and an edge for each server and each version it had', () => {
    const { root } = svgOf(1100);
    const versions = [...root.querySelectorAll('path[data-version]')].map((path) => path.getAttribute('data-version'));
    expect(new Set(versions)).toEqual(new Set(['1', '2']));
  });

  it('shows markup in names as text', () => {
    const name = `<script>alert(1)</script> & "quotes" ' ]]>`;
    const { text, root } = svgOf(100, { name, servers: [{ name: '<b>&' }, {}] });
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<b>');
    expect([...root.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain(name);
  });

  it('stays well-formed with characters that no XML may hold', () => {
    expect(escapeXml('a\u0000b\u000bc\ud800d\ufffee\ud83e\udea3')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ud83e\udea3');
  });

  it('says where the rest is of a link too long to print, and keeps it all', () => {
    const link = `${LINK}${'x'.repeat(20_000)}`;
    const { root } = svgOf(10, {}, link);
    expect(root.querySelector('metadata')?.textContent).toBe(link);
    expect(root.textContent).toContain('the rest of this link is in the file');
    expect(Number(root.getAttribute('height'))).toBeLessThan(1_000);
  });
});

it('breaks lines between words, and words that are longer than a line', () => {
  expect(wrap('one two three', 80, 10)).toEqual(['one two', 'three']);
  expect(wrap('abcdefghijklmnop', 80, 10)).toEqual(['abcdefgh', 'ijklmnop']);
});

it('puts texts into a PNG right after its header', () => {
  const png = Uint8Array.from(Buffer.from(ONE_PIXEL, 'base64'));
  const whole = Buffer.from(withTexts(png, { Title: 'Zoë' }));
  expect(whole.subarray(0, 33)).toEqual(Buffer.from(png.subarray(0, 33)));
  expect(whole.readUInt32BE(33)).toBe('Title'.length + 5 + 5);
  expect(whole.subarray(37, 56).toString('latin1')).toBe(`iTXtTitle\0\0\0\0\0Zo\u00c3\u00ab\n`);
  // What zlib's crc32 says of these bytes.
  expect(whole.readUInt32BE(56)).toBe(683_676_090);
});

it('keeps the link in a PNG apart from the bytes behind it', async () => {
  const png = Uint8Array.from(Buffer.from(ONE_PIXEL, 'base64'));
  for (let seed = 0; seed < 40; seed++) {
    const other = simulationAt(5, { seed });
    const whole = withTexts(png, { Link: `https://bonedry.test/${other.shareLink()}`, Title: 'x' });
    const simulation = simulationAt(0, { name: 'Another' });
    expect(
      await openFile(
        simulation,
        createDesk(simulation, () => 0),
        new File([whole as BlobPart], 'p.png'),
      ),
    ).toBeNull();
    expect(simulation.recording()).toEqual(other.recording());
  }
});

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
