import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../../src/engine/index.ts';
import { createLateComparisons } from '../../../src/store/comparison/lateComparisons.ts';
import { createLateExercises } from '../../../src/store/exercises/lateExercises.ts';
import { runLink } from '../../../src/store/sharing/links.ts';
import { openFile } from '../../../src/store/sharing/openText.ts';
import { createShownView } from '../../../src/store/shownView.ts';
import type { Look } from '../../../src/views/exports/picture/look.ts';
import { timelineSheet } from '../../../src/views/exports/picture/pictures.ts';
import { withTexts } from '../../../src/views/exports/picture/pngText.ts';
import { wrap } from '../../../src/views/exports/picture/sheet.ts';
import { escapeXml } from '../../../src/views/kit/pens/svg.ts';
import { LINK, runAt, simulationAt } from './runAt.ts';

const colours = new Proxy(
  { font: '"Inter", sans-serif' },
  { get: (target, key) => Reflect.get(target, key) ?? '#123456' },
);
const version = (n: number) => ({ fill: `#00${n}`, soft: `#de${n}`, text: `#f0${n}` });
const chart = new Proxy(
  { versions: [version(1), version(2)] },
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

  it('draws in each lane all users, and those on the new version hatched', () => {
    const { root } = svgOf(1100);
    const fills = [...root.querySelectorAll('path')].map((path) => path.getAttribute('fill'));
    const filled = (test: (fill: string) => boolean) => fills.filter((fill) => fill !== null && test(fill)).length;
    expect([filled((fill) => fill === '#001'), filled((fill) => fill === '#002')]).toEqual([2, 2]);
    expect(filled((fill) => fill.startsWith('url('))).toBe(2);
  });

  it('has every word of the chart, and the bar of what was forecast first', () => {
    const { root } = svgOf(300);
    const words = [...root.querySelectorAll('text')].map(({ textContent }) => textContent);
    for (const word of ['Timeline', '0:00', '5:00', 'Bleed Alice', 'Alice', 'Bob']) expect(words).toContain(word);
    const marks = [...root.querySelectorAll('rect')].filter((rect) => rect.getAttribute('fill') === '#f01');
    expect(marks.filter((rect) => rect.getAttribute('height') === '3')).toHaveLength(1);
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
    const link = runLink(other.recording());
    const whole = withTexts(png, { Link: `https://bonedry.test/${link.ok ? link.link : ''}`, Title: 'x' });
    const simulation = simulationAt(0, { name: 'Another' });
    const shown = createShownView();
    const comparisons = createLateComparisons(simulation, shown, () => 0);
    const opening = await openFile(
      { simulation, shown, comparisons, exercises: createLateExercises(() => 0) },
      new File([whole as BlobPart], 'p.png'),
    );
    expect(opening).toEqual({ ok: true });
    expect(simulation.recording()).toEqual(other.recording());
  }
});

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
