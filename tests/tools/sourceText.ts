// What the scanner below tries at its place in the text. A string never runs on past its line, so that an apostrophe
// in JSX text spoils no more than that line.
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const STRING = /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y;
const TEMPLATE = /(?:\\[\s\S]|[^`\\$]|\$(?!\{))*(?:`|\$\{|$)/y;
const REGEX = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const BEFORE_REGEX = /(?:^|[(,=:[&|?{};*%~^]|(?<![\w)\]+-])[!+-]|\b(?:return|typeof|case|in|of|yield|await))\s*$/;

/** The source with comments and the insides of strings, templates and regular expressions blanked; `${code}` stays. */
export function codeOnly(source: string): string {
  return blank(source, true);
}

function blank(source: string, literalsToo: boolean): string {
  let out = '';
  let at = 0;
  const braces: boolean[] = []; // open `{`, innermost last: does it belong to a template's `${`?
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const take = (piece: string, blanked: boolean) => {
    out += blanked ? piece.replace(/[^\n]/g, ' ') : piece;
    at += piece.length;
  };
  const takeLiteral = (piece: string) => {
    if (piece.length < 2) return take(piece, false);
    take(piece[0], false);
    take(piece.slice(1, -1), literalsToo);
    take(piece.at(-1)!, false);
  };
  const takeTemplate = () => {
    const piece = match(TEMPLATE) ?? '';
    const opens = piece.endsWith('${');
    const end = opens ? 2 : piece.endsWith('`') ? 1 : 0;
    take(piece.slice(0, piece.length - end), literalsToo);
    take(piece.slice(piece.length - end), false);
    if (opens) braces.push(true);
  };

  while (at < source.length) {
    const char = source[at];
    const comment = char === '/' ? match(COMMENT) : undefined;
    const string = char === "'" || char === '"' ? match(STRING) : undefined;
    const regex = char === '/' && !comment && BEFORE_REGEX.test(out.slice(-20)) ? match(REGEX) : undefined;
    if (comment) {
      take(comment, true);
    } else if (string ?? regex) {
      takeLiteral((string ?? regex)!);
    } else if (char === '`') {
      take(char, false);
      takeTemplate();
    } else if (char === '}' && braces.pop()) {
      take(char, false);
      takeTemplate();
    } else {
      if (char === '{') braces.push(false);
      take(char, false);
    }
  }
  return out;
}
