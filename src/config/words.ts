/** Words of a line with quotes and backslashes, up to its comment; null where a quote is not closed. */
export function wordsOf(line: string, { comment = true } = {}): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i];
    if (sign === '\\' && quote !== "'" && i + 1 < line.length) {
      i += 1;
      word = (word ?? '') + line[i];
    } else if (quote !== '') {
      if (sign === quote) quote = '';
      else word = (word ?? '') + sign;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      word ??= '';
    } else if (comment && sign === '#' && word === null) {
      break;
    } else if (/\s/.test(sign)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + sign;
    }
  }
  if (word !== null) words.push(word);
  return quote === '' ? words : null;
}

/** Lines with their numbers, those that go on after a backslash put together. */
export function linesOf(text: string, { join = false } = {}): { line: number; text: string }[] {
  const lines: { line: number; text: string }[] = [];
  let goesOn = false;
  text.split(/\r\n|\n|\r/).forEach((raw, i) => {
    const more = join && /\\$/.test(raw);
    const piece = (more ? raw.slice(0, -1) : raw).trim();
    if (goesOn) lines[lines.length - 1].text += ` ${piece}`;
    else lines.push({ line: i + 1, text: piece });
    goesOn = more;
  });
  return lines;
}
