/** The size of the root's text at which a design pixel is a CSS pixel. */
const ROOT_PX = 16;

/** CSS pixels to a design pixel: 1 on most screens, more on large ones and for those who read larger text. */
export function rootScale(): number {
  return (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || ROOT_PX) / ROOT_PX;
}

/** So many design pixels, for an inline style. */
export const rem = (px: number): string => `${px / ROOT_PX}rem`;

/** Where a pointer is in an element, from its left, in design pixels. */
export function pixelIn(element: Element, clientX: number): number {
  return (clientX - element.getBoundingClientRect().left) / rootScale();
}
