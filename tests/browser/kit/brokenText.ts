import type { Page } from '@playwright/test';

/** Text on the page that is cut off, sticks out of its box, or lies upon other text: "button “Restart” sticks out". */
export function brokenText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Text = { said: string; element: Element; rect: DOMRect };
    const texts: Text[] = [];
    /** What only screen readers hear is clipped away. */
    const isUnseen = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isUnseen(element.parentElement));
    /** What is to be seen of a text: it ends where its box cuts it short on purpose, or lets it be scrolled to. */
    const seen = (rect: DOMRect, element: Element): DOMRect => {
      let { left, top, right, bottom } = rect;
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowY, textOverflow } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        if (textOverflow === 'ellipsis') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        if (overflowY === 'auto' || overflowY === 'scroll')
          [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const said = node.textContent?.trim() ?? '';
      if (element === null || said === '' || element.closest('svg, option, script, style, noscript')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (isUnseen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) texts.push({ said, element, rect: seen(rect, element) });
    }

    const found = new Set<string>();
    const names = (element: Element) => [element.localName, ...element.classList].join('.') || element.localName;
    /** Whether it may be scrolled to, or is cut short on purpose. */
    const isMeant = ({ overflowX, textOverflow }: CSSStyleDeclaration): boolean =>
      textOverflow === 'ellipsis' || overflowX === 'auto' || overflowX === 'scroll';
    for (const { said, element, rect } of texts) {
      for (
        let around: Element | null = element;
        around !== null && around !== document.body;
        around = around.parentElement
      ) {
        const style = getComputedStyle(around);
        if (isMeant(style)) break;
        if (style.display === 'inline' || style.display === 'contents') continue;
        const { left, right } = around.getBoundingClientRect();
        const isBox =
          style.overflowX !== 'visible' || style.borderInlineEndWidth !== '0px' || around.matches('button, label');
        if (isBox && (rect.right > right + 1 || rect.left < left - 1)) {
          found.add(
            `“${said}” sticks out of ${names(around)} by ${Math.round(Math.max(rect.right - right, left - rect.left))}`,
          );
          break;
        }
        if (style.position === 'fixed' || style.position === 'absolute') break;
      }
    }
    /** What floats above the rest covers it on purpose. */
    const floats = (element: Element): boolean =>
      element.matches('dialog, [popover], .story') || /sticky|fixed/.test(getComputedStyle(element).position);
    const layer = (element: Element): Element =>
      element === document.body || floats(element) ? element : layer(element.parentElement ?? document.body);
    texts.forEach((one, i) => {
      for (const other of texts.slice(i + 1)) {
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        if (wide <= 2 || high <= 4 || one.element === other.element) continue;
        if (layer(one.element) === layer(other.element))
          found.add(`“${one.said}” lies upon “${other.said}” (${names(one.element)}, ${names(other.element)})`);
      }
    });
    return [...found];
  });
}
