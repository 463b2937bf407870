import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rgb } from '../../../src/views/kit/canvas/readColours.ts';

const css = readFileSync(fileURLToPath(new URL('../../../src/tokens.css', import.meta.url)), 'utf8');

/** The colours that a rule of tokens.css sets. */
function coloursOf(selector: string): Record<string, string> {
  const rule = css.split('\n}').find((text) => text.includes(`${selector} {`) || text.includes(`${selector},`)) ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, colour]) => [name, colour]),
  );
}

/** WCAG's contrast of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => {
    const [r, g, b] = rgb(colour).map((c) =>
      c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  });
  return Math.max(a, b) / Math.min(a, b);
}

const light = coloursOf(':root');
const dark = { ...light, ...coloursOf(':root[data-theme="dark"]') };
const PALETTES = {
  light,
  dark,
  'projector, light': { ...light, ...coloursOf(':root[data-palette="projector"]') },
  'projector, dark': { ...dark, ...coloursOf(':root[data-theme="dark"][data-palette="projector"]') },
  print: { ...dark, ...coloursOf(':root[data-palette="print"][data-palette="print"]') },
};
const WORDS = ['ink', 'ink-2', 'v1-text', 'v2-text', 'harm-text', 'slow-text', 'good-text'];

describe('a palette', () => {
  it.each(Object.entries(PALETTES))('can be read: %s', (_, colours) => {
    for (const ground of ['panel', 'panel-2']) {
      for (const name of WORDS) expect(contrast(colours[name], colours[ground]), name).toBeGreaterThanOrEqual(4.5);
      // Version 2 and harm are always outlined, or have a cross.
      for (const name of ['edge', 'v1', 'good'])
        expect(contrast(colours[name], colours[ground]), name).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['light', 'dark'] as const)(
    'for a projector has more contrast in every word, line and water: %s',
    (theme) => {
      const [usual, projector] = [PALETTES[theme], PALETTES[`projector, ${theme}`]];
      for (const name of [...WORDS, 'line', 'edge', 'v1', 'v1-soft', 'v2-soft'])
        expect(contrast(projector[name], projector.panel), name).toBeGreaterThan(contrast(usual[name], usual.panel));
    },
  );

  it('for print is grey', () => {
    for (const colour of Object.values(coloursOf(':root[data-palette="print"][data-palette="print"]')))
      expect(new Set(rgb(colour)).size).toBe(1);
  });
});
