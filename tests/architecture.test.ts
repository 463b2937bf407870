import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHALLENGES } from '../src/lessons/challenges/challenges.ts';
import { LESSONS } from '../src/lessons/index.ts';
import { codeOnly } from './tools/sourceText.ts';

/** The part of Math that the language defines to the last bit. */
const EXACT_MATH = 'abs|floor|ceil|round|trunc|min|max|sqrt|imul|clz32|fround|sign';
const INEXACT: [RegExp, string][] = [
  [new RegExp(`\\bMath\\b(?!\\s*\\??\\.\\s*(?:${EXACT_MATH})\\b)`), 'Math beyond its exact functions'],
  [/\*\*/, 'the ** operator'],
];
/** What the rules of who may import whom can't see; `import … from './worker.ts?worker'` they can. */
const HIDDEN_IMPORT: [RegExp, string][] = [
  [/\bimport\s*\.\s*meta\s*\.\s*glob/, 'import.meta.glob'],
  [/\bnew\s+URL\s*\([^()]*\bimport\s*\.\s*meta/, 'a file by its URL'],
  [/\brequire\s*\(/, 'require'],
];
const IMPURE: [RegExp, string][] = [
  [/\bMath\s*(?:\??\.\s*random\b|(?:\?\.)?\s*\[)|[=(,:]\s*Math\s*(?:[;,)}\n]|$)/, 'Math.random'],
  [global('Date|Temporal|performance'), 'a clock'],
  [global('setTimeout|setInterval|setImmediate|requestAnimationFrame|requestIdleCallback'), 'a timer'],
  [global('window|document|navigator|localStorage|sessionStorage|fetch'), 'the page'],
  [global('globalThis|self|global|process|eval'), 'a way to every global'],
  [/\bFunction\s*\(/, 'code from a string'],
  [global('crypto'), 'the machine’s randomness'],
  [global('Intl'), 'the user’s locale'],
  [/\.\s*(?:toLocale\w*|localeCompare)\b/, 'the user’s locale'],
];

/** Folders whose functions give the same for the same, always. */
const PURE = ['engine', 'theory', 'forecast'];

/** A name that is not somebody's property. */
function global(names: string): RegExp {
  return new RegExp(`(?<!(?<!\\.\\.)\\.\\s*)(?<![\\w$#])(?:${names})(?![\\w$])`);
}

/** What a file of src/`folder` does that the folder promises not to. */
function breaches(folder: string, source: string): string[] {
  const pure = folder === 'engine' ? [...INEXACT, ...IMPURE] : PURE.includes(folder) ? IMPURE : [];
  const code = codeOnly(source);
  return [...HIDDEN_IMPORT, ...pure].filter(([pattern]) => pattern.test(code)).map(([, name]) => name);
}

/** How many files stand in each folder; what is only looked at, or only read as an example, is not counted. */
function fileCounts(folder: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /[/\\](?:pictures|fixtures)$/.test(entry.parentPath)) continue;
    counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
  }
  return counts;
}

/** '' for a file right under src. */
function folderOf(file: string): string {
  return file.includes('/') ? file.split('/')[0] : '';
}

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|[jt]sx)$/.test(entry.name))
  .map((entry) => relative(src, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
  .sort();
const read = (file: string) => readFileSync(`${src}/${file}`, 'utf8');

describe('the source tree', () => {
  it('is where this test looks', () => {
    expect(files).toContain('App.tsx');
  });

  it('knows no types of Node.js', () => {
    const args = [join(root, 'node_modules/typescript-native/bin/tsc'), '-p', src, '--listFilesOnly'];
    const listed = spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout.split('\n');
    expect(listed.filter((file) => file.endsWith('src/main.tsx'))).toHaveLength(1);
    expect(listed.filter((file) => file.includes('@types/node/'))).toEqual([]);
  });

  it('has at most 18 files in a folder', () => {
    const full = ['src', 'tests'].flatMap((top) => [...fileCounts(join(root, top))]).filter(([, count]) => count > 18);
    expect(full.map(([folder, count]) => `${relative(root, folder)}: ${count}`)).toEqual([]);
  });

  it.each(files)('%s keeps its folder’s promise', (file) => {
    expect(breaches(folderOf(file), read(file))).toEqual([]);
  });
});

/** Where a sentence may stand besides: errors for programmers, and commands for load balancers. */
const TOLD_ELSEWHERE = [
  'engine/scenario/allowed.ts',
  'engine/scenario/scenarioError.ts',
  'runbook/scriptFrame.ts',
  'runbook/products/',
];

/** The names of scenarios: links hold them. */
const NAMES = [...LESSONS.map(({ run }) => run), ...Object.values(CHALLENGES)].map(({ scenario }) => scenario.name);

/** Reads like a sentence or a part of one, or like what stands on a button: "Save it". */
const PROSE = /[a-z]{2,} [a-z]+ [a-z]{2,}|^[A-Z][a-z]+ [a-z]{2,}/;

/** Texts in a source that read like English, in quotes or as they stand between tags; what an error says to programmers is none. */
function prose(source: string): string[] {
  const code = codeOnly(source);
  const quoted = [...code.matchAll(/(?<!Error\(\s*)(['"`}])( +)(?=['"`$])/g)].map(({ index, 2: blanks }) =>
    source.slice(index + 1, index + 1 + blanks.length),
  );
  const between = [...code.matchAll(/[>}]\s*([\w’,.:;!? -]+?)\s*(?=<\/|{)/g)].map(([, text]) => text);
  return [...quoted, ...between].filter((text) => PROSE.test(text));
}

describe('sentences', () => {
  it('stand in words alone', () => {
    const others = files.filter(
      (file) => folderOf(file) !== 'words' && !TOLD_ELSEWHERE.some((told) => file.startsWith(told)),
    );
    const told = others.flatMap((file) => prose(read(file)).map((text) => ({ file, text })));
    expect(told.filter(({ text }) => !NAMES.includes(text))).toEqual([]);
  });

  it.each([
    `const t = 'new users are turned away';`,
    `const t = "The server is bled.";`,
    'const t = `${name} is being bled and ${count} are left`;',
    '<p title="Users who were cut off" />',
    '<button title="Save it" />',
    '<p>It is dry.</p>',
    '<b>{users}</b> are still here and wait {left}',
  ])('are caught: %s', (source) => {
    expect(prose(source)).toHaveLength(1);
  });

  it.each([
    `// new users are turned away`,
    `throw new Error('this is for programmers');`,
    `const classes = 'server-chip is-open';`,
    'const path = `${a} ${b}`;',
    `import { a } from './b.ts';`,
  ])('are not seen where there are none: %s', (source) => {
    expect(prose(source)).toEqual([]);
  });
});

describe('an import that the rules of who may import whom can’t see', () => {
  it.each([
    `const all = import.meta.glob('../views/*.ts');`,
    `const all = import.meta.globEager('../views/*.ts');`,
    `new Worker(new URL('../store/worker.ts', import.meta.url), { type: 'module' });`,
    `new URL(\n  './picture.png',\n  import.meta.url,\n);`,
    `const fs = require('node:fs');`,
  ])('is caught in every folder: %s', (source) => {
    expect(breaches('views', source)).not.toEqual([]);
  });

  it.each([
    `new URL(text, location.href)`,
    `import.meta.env.DEV`,
    `// new URL('./a.ts', import.meta.url)`,
    `requires(user);`,
  ])('lets pass %s', (source) => {
    expect(breaches('views', source)).toEqual([]);
  });
});

describe('the promise of engine', () => {
  it.each([
    'Math.log(x)',
    'Math.exp(x)',
    'Math . pow(x, 2)',
    'Math\n  .sin(x)',
    'Math?.cos(x)',
    'Math.hypot(x, y)',
    'Math.minimum(x)',
    'Math.PI',
    'Math.random()',
    `Math['log'](x)`,
    'Math[name](x)',
    'const { log } = Math;',
    'const { floor } = Math;',
    'const M = Math;',
    'use(Math)',
    'const all = { ...Math };',
    'type M = typeof Math;',
    'globalThis.Math.log(x)',
    '`${Math.log(x)}`',
    '`a ${`b ${Math.log(x)}`} c`',
    '`${{ a: 1 }.a}` + Math.log(x)',
    '/["\'`]/.test(s) && Math.log(x)',
    '/[/*]/.test(s) && Math.log(x) /* note */',
    '"a\\"b" + Math.log(x)',
    '1 / 2 + Math.log(x) / 3',
    'x! / Math.log(y) / 2',
    'i++ / Math.log(y) / 2',
    'x ** 2',
    'x **= 2',
    'f(x)**y',
  ])('catches inexact arithmetic: %s', (source) => {
    expect(breaches('engine', source)).not.toEqual([]);
  });

  it.each([
    'Math.floor(Math.sqrt(x)) + Math.max(a, Math.min(b, c))',
    'Math.imul(a, b) >>> Math.clz32(c)',
    'const { floor } = rounding;',
    'const floor = Math.floor;',
    'log(x) + exp(y) + pow(x, y)',
    '// Math.log(x) ** 2',
    '/** The mean, as Math.exp would have it. */ export const mean = 1;',
    `throw new Error('no Math.log, no **, no Date');`,
    '`no Math.log here, ${Math.abs(x)}, nor here: Math.exp`',
    'function* users() { yield* rest; }',
    'a * b / c * d',
    '/Math.log\\/**/.test(s)',
    'myMath.log(x)',
  ])('lets exact arithmetic pass: %s', (source) => {
    expect(breaches('engine', source)).toEqual([]);
  });
});

describe.each(PURE)('the purity of %s', (folder) => {
  it.each([
    'Math.random()',
    'Math?.random()',
    `Math['random']()`,
    'const { random } = Math;',
    'const M = Math',
    'Date.now()',
    'new Date()',
    'performance.now()',
    'setTimeout(f, 0)',
    'requestAnimationFrame(f)',
    'window.innerWidth',
    'document.title',
    'const all = [...document.links];',
    'crypto.getRandomValues(words)',
    'new Intl.NumberFormat()',
    'x.toLocaleString()',
    'x\n  ?.toLocaleUpperCase()',
    'a.localeCompare(b)',
    `globalThis['Da' + 'te']`,
    'self.crypto',
    `new Function('return 1')`,
    '`now: ${Date.now()}`',
  ])('catches %s', (source) => {
    expect(breaches(folder, source)).not.toEqual([]);
  });

  it.each([
    'world.window = cell.document;',
    'const dateTick = update.Date;',
    'const windowTicks = 3, performances = 4, selfTest = 5;',
    '// Date, window, document, performance and Math.random are not used here',
    `const names = ['window', "Date", \`crypto\`];`,
    'const x = Math.max(1, 2);',
  ])('lets pass %s', (source) => {
    expect(breaches(folder, source)).toEqual([]);
  });
});

it('leaves to theory the arithmetic that only engine forgoes', () => {
  expect(breaches('theory', 'Math.log(x) + x ** 2')).toEqual([]);
});
