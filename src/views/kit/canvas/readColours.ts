/** Reads the page's colours by their names in app.css, as CSS text, grey where there is none; do so again when the theme changes. */
export function readColours(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--${name}`).trim() || '#808080';
}

/** Red, green and blue of `#rgb` or `#rrggbb`; grey for anything else. */
export function rgb(colour: string): [number, number, number] {
  const hex = colour.replace('#', '');
  const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
  const value = /^[\da-f]{6}/i.test(full) ? Number.parseInt(full.slice(0, 6), 16) : 0x808080;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A colour between two: 0 is the first, 1 the second. */
export function mix(a: string, b: string, t: number): string {
  const [x, y] = [rgb(a), rgb(b)];
  const mixed = x.map((c, i) => Math.round(c + (y[i] - c) * t));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}
