type Attributes = Record<string, string | number>;

/** Markup of one element; `inside` is markup already. */
export function tag(name: string, attributes: Attributes, ...inside: string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? tenth(value) : value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join('')}</${name}>`;
}

/** Words at a place; whatever they are, they come out as text. */
export function words(attributes: Attributes, text: string): string {
  return tag('text', attributes, escapeXml(text));
}

/** A picture that needs nothing but itself; `scale` is how large it is shown. */
export function svgDocument(width: number, height: number, font: string, scale: number, ...inside: string[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: width * scale,
    height: height * scale,
    viewBox: `0 0 ${tenth(width)} ${tenth(height)}`,
    'font-family': font.replaceAll('"', "'"),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', attributes, ...inside)}\n`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** What no XML may hold, not even escaped: control characters, halves of surrogate pairs and two odd ones. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** Pixels to a tenth are exact enough for any picture. */
export function tenth(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
