/** Words that a shell takes as they are. */
const PLAIN = /^[\w@%+=:,./][\w@%+=:,./-]*$/;

/** One word of a POSIX shell, whatever it holds but NUL. */
export function sh(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A text of PowerShell, which takes typographic quotes for its own. */
export function powershell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/** A text within a program of awk, jq or the like. Lines are not for it. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** With a backslash before all that is no letter, figure or one of the safe signs: for socat’s addresses and HAProxy’s commands. */
export function backslashed(text: string, safe = '_./-'): string {
  return [...text]
    .map((sign) => (/[a-z0-9]/i.test(sign) || safe.includes(sign) || sign > '~' ? sign : `\\${sign}`))
    .join('');
}

/** Text of Markdown that is nothing but text: no mark in it, nor at its beginning. */
export function markdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Code of Markdown, in a fence that it does not close. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** With what the end of a here-document may begin. */
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'];

/**
 * A shell’s here-document that holds just this text. No line begins as its end does: dash 0.5.12 loses bytes where a character
 * of several follows the beginning of that.
 */
export function hereDocument(text: string, name: string): string {
  const begins = new Set(text.split('\n').map((line) => line[0]));
  const letter = begins.has(name[0]) ? (LETTERS.find((one) => !begins.has(one)) ?? 'no_line_') : '';
  const end = `${letter}${name}`;
  return `<<'${end}'\n${text}\n${end}`;
}

/** The same within a script that is indented by tabs, which are no part of it: no line of the text may begin with one. */
export function indentedDocument(text: string, name: string): string {
  return hereDocument(text, name).replace('<<', '<<-');
}

/** Lines a tab further in. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '\t');
}
