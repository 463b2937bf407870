import type { Place } from './found.ts';

/** One directive of a configuration of nginx, and the blocks that it stands in, the outermost first. */
export type Directive = Place & {
  words: string[];
  path: readonly Directive[];
  /** Whether a block begins with it. */
  opens: boolean;
  /** The end of the file came before that of the directive or its block. */
  unclosed: boolean;
};

/** Blocks within blocks beyond this are not told apart. */
const MOST_DEEP = 30;

/** Its directives in their order: words to a semicolon or a brace, quotes and comments as nginx has them. */
export function blocksOf(text: string): Directive[] {
  const directives: Directive[] = [];
  const open: Directive[] = [];
  let words: string[] = [];
  let begin = 0;
  const end = (opens: boolean, unclosed = false): void => {
    if (words.length === 0) return;
    const said = words.join(' ');
    const directive = { line: begin, text: said, words, path: open.slice(0, MOST_DEEP), opens, unclosed };
    directives.push(directive);
    if (opens) open.push(directive);
    words = [];
  };
  let last = 1;
  for (const { sign, word, line, closed } of tokens(text)) {
    last = line;
    if (word !== undefined) {
      if (words.length === 0) begin = line;
      words.push(word);
      if (!closed) end(false, true);
    } else if (sign === '}') {
      end(false, true);
      open.pop();
    } else {
      if (words.length === 0) begin = line;
      end(sign === '{');
    }
  }
  begin = words.length === 0 ? last : begin;
  end(false, true);
  for (const { line, words: said, path } of open) {
    directives.push({ line, text: said.join(' '), words: said, path, opens: false, unclosed: true });
  }
  return directives;
}

type Token = { line: number; word?: string; sign?: string; closed?: boolean };

function* tokens(text: string): Generator<Token> {
  const pattern =
    /\n|#[^\n]*|[{};]|"(?:\\.|[^"\\])*("?)|'(?:\\.|[^'\\])*('?)|(?:\\.|\$\{[^}\n]{0,99}\}|[^\s{};"'#\\])(?:\\.|\$\{[^}\n]{0,99}\}|[^\s{};\\])*/gs;
  let line = 1;
  for (const [token, double, single] of text.matchAll(pattern)) {
    const quote = token[0];
    if (token === '\n') line += 1;
    else if (quote === '{' || quote === '}' || quote === ';') yield { line, sign: quote };
    else if (quote === '"' || quote === "'") {
      const closed = (quote === '"' ? double : single) !== '';
      const inner = token.slice(1, closed ? -1 : undefined).replace(/\\(.)/gs, '$1');
      yield { line, word: inner, closed };
      line += token.split('\n').length - 1;
    } else if (quote !== '#') yield { line, word: token.replace(/\\(.)/gs, '$1'), closed: true };
  }
}
