import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeOnly, importsOf } from './tools/sourceText.ts';

/** The folders of src, lowest first. A folder may import itself and whatever stands in a lower row. */
const ROWS = [['engine'], ['theory', 'scenarios'], ['player', 'study', 'traffic', 'runbook'], ['store'], ['views']];
/** What stands beside the folders; main starts App, and nothing imports main. */
const TOP = ['main.tsx', 'App.tsx'];
/** Folders that may use these packages only. */
const PACKAGES: Record<string, string[]> = { engine: ['valibot'], theory: [] };

/** The part of Math that the language defines to the last bit. */
const EXACT_MATH = 'abs|floor|ceil|round|trunc|min|max|sqrt|imul|clz32|fround|sign';
const INEXACT: [RegExp, string][] = [
  [new RegExp(`\\bMath\\b(?!\\s*\\??\\.\\s*(?:${EXACT_MATH})\\b)`), 'Math beyond its exact functions'],
  [/\*\*/, 'the ** operator'],
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

/** A name that is not somebody's property. */
function global(names: string): RegExp {
  return new RegExp(`(?<!(?<!\\.\\.)\\.\\s*)(?<![\\w$#])(?:${names})(?![\\w$])`);
}

/** What a file of src/`folder` does that the folder promises not to. */
function breaches(folder: string, source: string): string[] {
  const rules = folder === 'engine' ? [...INEXACT, ...IMPURE] : folder === 'theory' ? IMPURE : [];
  const code = codeOnly(source);
  return rules.filter(([pattern]) => pattern.test(code)).map(([, name]) => name);
}

/** The imports of src/`file` that go against the order of the folders, or out of src. */
function strayImports(file: string, source: string): string[] {
  return importsOf(source).filter((target) => !mayImport(file, target.replace(/\?.*$/, '')));
}

function mayImport(file: string, target: string): boolean {
  const from = folderOf(file);
  if (!target.startsWith('.')) return PACKAGES[from]?.includes(target) ?? !target.startsWith('/');
  const path = posix.join(posix.dirname(file), target);
  if (path.startsWith('..')) return false;
  if (from === '') return path !== 'main.tsx' && (file === 'main.tsx' || path !== 'App.tsx');
  const to = folderOf(path);
  return to === from || (rowOf(to) >= 0 && rowOf(to) < rowOf(from));
}

/** '' for a file right under src. */
function folderOf(file: string): string {
  return file.includes('/') ? file.split('/')[0] : '';
}

function rowOf(folder: string): number {
  return ROWS.findIndex((row) => row.includes(folder));
}

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|[jt]sx)$/.test(entry.name))
  .map((entry) => relative(src, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
  .sort();
const read = (file: string) => readFileSync(`${src}/${file}`, 'utf8');

describe('the source tree', () => {
  it('is where this test looks', () => {
    expect(files).toContain('App.tsx');
  });

  it('has only the folders and top files that the order of imports names', () => {
    const known = [...ROWS.flat(), ...TOP];
    expect(files.map((file) => folderOf(file) || file).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(files)('%s imports only from below, and keeps its folder’s promise', (file) => {
    expect(strayImports(file, read(file))).toEqual([]);
    expect(breaches(folderOf(file), read(file))).toEqual([]);
  });
});

describe('the order of imports', () => {
  it.each([
    ['engine/a.ts', `import { b } from '../theory/b.ts';`],
    ['engine/a.ts', `import type { b } from '../player/b.ts';`],
    ['engine/a.ts', `import {\n  b,\n  c,\n} from "../views/b.ts";`],
    ['engine/a.ts', `export * from '../store/b.ts';`],
    ['engine/a.ts', `import '../views/b.ts';`],
    ['engine/a.ts', `const b = await import('../views/b.ts');`],
    ['engine/a.ts', `type B = import('../views/b.ts').B;`],
    ['engine/a.ts', `const all = import.meta.glob('../views/*.ts');`],
    ['engine/a.ts', `import { scaleLinear } from 'd3';`],
    ['engine/a.ts', `import { readFileSync } from 'node:fs';`],
    ['engine/strategies/a.ts', `import { b } from '../../scenarios/b.ts';`],
    ['engine/a.ts', `import { b } from '../../tests/b.ts';`],
    ['engine/a.ts', `import { b } from '/src/views/b.ts';`],
    ['theory/a.ts', `import { b } from '../scenarios/b.ts';`],
    ['theory/a.ts', `import * as v from 'valibot';`],
    ['study/a.ts', `import { b } from '../player/b.ts';`],
    ['study/a.ts', `new Worker(new URL('../store/worker.ts', import.meta.url), { type: 'module' });`],
    ['player/a.ts', `import { b } from '../store/b.ts';`],
    ['store/a.ts', `import { B } from '../views/B.tsx';`],
    ['views/A.tsx', `import { App } from '../App.tsx';`],
    ['App.tsx', `import './main.tsx';`],
    ['views/A.tsx', `const t = <p>don't</p>;\nconst b = import('../../tests/b.ts');`],
  ])('catches in %s: %s', (file, source) => {
    expect(strayImports(file, source)).toHaveLength(1);
  });

  it.each([
    ['engine/a.ts', `import { b } from './b.ts';\nimport * as v from 'valibot';`],
    ['engine/strategies/a.ts', `import { b } from '../b.ts';`],
    ['engine/a.ts', `// import { b } from '../views/b.ts';`],
    ['engine/a.ts', `/* export * from '../views/b.ts' */ export const from = 'there';`],
    ['theory/a.ts', `import { log } from '../engine/log.ts';`],
    ['scenarios/a.ts', `import type { Scenario } from '../engine/scenario.ts';`],
    ['player/a.ts', `import { a } from '../scenarios/a.ts';\nimport { b } from '../theory/b.ts';`],
    ['study/a.ts', `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });`],
    ['store/a.ts', `import { create } from 'zustand';\nimport { clock } from '../player/clock.ts';`],
    ['views/stage/Stage.tsx', `import { useStore } from '../../store/store.ts';\nimport '../button/button.css';`],
    ['App.tsx', `import { Stage } from './views/stage/Stage.tsx';\nimport './app.css';`],
    ['main.tsx', `import { App } from './App.tsx';`],
  ])('lets pass in %s: %s', (file, source) => {
    expect(strayImports(file, source)).toEqual([]);
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

describe.each(['engine', 'theory'])('the purity of %s', (folder) => {
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
