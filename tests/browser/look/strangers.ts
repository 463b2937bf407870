import { expect, type Page } from '@playwright/test';
import { inDark } from '../kit/appearance.ts';

/** Expects that all sizes, radii and colours on the page are tokens, in both themes. */
export async function keepsTheTokens(page: Page, what: string): Promise<void> {
  expect.soft(await strangersOn(page), what).toEqual([]);
  await inDark(page, async () => expect.soft(await strangersOn(page), `${what}, in the dark`).toEqual([]));
}

/** What an element has that is no token: "p.waiting: font 13px/18px". */
function strangersOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
    const root = document.documentElement;
    const scale = Number.parseFloat(getComputedStyle(root).fontSize) / 16;
    const probe = document.createElement('i');
    root.append(probe);
    const said = (property: 'font' | 'color', value: string): CSSStyleDeclaration => {
      probe.style.cssText = `${property}: ${value}`;
      return getComputedStyle(probe);
    };
    const names = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && /^:root\b/.test(rule.selectorText))
      .flatMap(({ style }) => [...style].filter((name) => name.startsWith('--')));
    const tokens = getComputedStyle(root);
    const fonts = new Set<string>();
    const colours = new Set(['rgba(0, 0, 0, 0)']);
    for (const name of new Set(names)) {
      const value = tokens.getPropertyValue(name).trim();
      if (/^#|^rgb/.test(value)) colours.add(said('color', value).color);
      else if (/px|rem/.test(value) && value.includes('/')) {
        const { fontSize, lineHeight } = said('font', value);
        fonts.add(`${fontSize}/${lineHeight}`);
      }
    }
    probe.remove();
    const sizes = new Set([...fonts].map((font) => font.split('/')[0]));
    const radii = [0, 4, 8, 12].map((px) => px * scale);

    const found = new Set<string>();
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.matches('input[type=range], input[type=radio], input[type=checkbox], option, canvas')) continue;
      const style = getComputedStyle(element);
      const name = `${element.localName}${element.getAttribute('class') ? `.${element.getAttribute('class')?.trim().replaceAll(/\s+/g, '.')}` : ''}`;
      const strange = (what: string): unknown => found.add(`${name}: ${what}`);
      const drawn = element instanceof SVGElement;
      const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (speaks || element.matches('input, select, textarea')) {
        const size = `${style.fontSize}/${style.lineHeight}`;
        const known = element.matches('select') ? sizes.has(style.fontSize) : fonts.has(size); // browsers fix a select's lines
        if (!known) strange(`font ${size}`);
        if (!['400', '700'].includes(style.fontWeight)) strange(`weight ${style.fontWeight}`);
        if (!drawn && !colours.has(style.color)) strange(`text ${style.color}`);
      }
      if (drawn) {
        if (element.matches('svg, g, symbol, defs')) continue; // what they paint is theirs in whom it is said
        for (const paint of [style.fill, style.stroke])
          if (paint !== 'none' && !paint.startsWith('url') && !colours.has(paint)) strange(`paint ${paint}`);
        continue;
      }
      if (!colours.has(style.backgroundColor)) strange(`ground ${style.backgroundColor}`);
      for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
        const wide = Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none';
        if (wide && !colours.has(style[`border${side}Color`])) strange(`border ${style[`border${side}Color`]}`);
      }
      for (const corner of ['TopLeft', 'TopRight', 'BottomLeft', 'BottomRight'] as const) {
        const radius = style[`border${corner}Radius`];
        const px = Number.parseFloat(radius);
        if (!radius.startsWith('50%') && !radii.some((known) => Math.abs(known - px) < 0.01))
          strange(`radius ${radius}`);
      }
    }
    return [...found].sort();
  });
}
