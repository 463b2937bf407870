/** Reads the page's colours by their names in app.css, as CSS text, grey where there is none; do so again when the theme changes. */
export function readColours(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--${name}`).trim() || '#808080';
}
