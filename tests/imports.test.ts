import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cruiseTree, ruleNames } from './tools/cruise.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

it('every folder of src has its place in the rows, and above them stand main and App alone', async () => {
  const rows = (await ruleNames()).flatMap((name) => /^(\w+)-looks-down$/.exec(name)?.[1] ?? []);
  const found = readdirSync(join(root, 'src'), { withFileTypes: true });
  const namesOf = (folders: boolean) =>
    found.filter((entry) => entry.isDirectory() === folders).map(({ name }) => name);
  expect(namesOf(true).sort()).toEqual(rows.sort());
  expect(namesOf(false).filter((name) => /[jt]sx?$/.test(name))).toEqual(['App.tsx', 'main.tsx']);
});

/** Files by their paths under src, with what stands in them. */
type Tree = Record<string, string>;

/** The rules that a tree breaks, each once. */
async function rulesBrokenBy(tree: Tree): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), 'bone-dry-'));
  try {
    for (const name of ['package.json', 'node_modules']) symlinkSync(join(root, name), join(home, name));
    for (const [path, text] of Object.entries(tree)) {
      const file = join(home, 'src', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const { breaches: found } = await cruiseTree(home, { anew: true });
    return [...new Set(found.map(({ rule }) => rule))];
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** One import from `from` to `to`, both under src. */
function oneImport(from: string, to: string, statement = 'import { b } from'): Tree {
  const path = posix.relative(posix.join('/src', posix.dirname(from)), posix.join('/src', to));
  return { [to]: 'export const b = 1;', [from]: `${statement} '${path.startsWith('.') ? path : `./${path}`}';` };
}

const BREACHES: [rule: string, breach: string, tree: Tree][] = [
  ...(
    [
      ['engine/a.ts', 'theory/b.ts'],
      ['engine/a.ts', 'words/b.ts'],
      ['engine/strategies/a.ts', 'lessons/b.ts'],
      ['engine/a.ts', 'App.tsx'],
      ['theory/a.ts', 'lessons/b.ts'],
      ['theory/a.ts', 'words/b.ts'],
      ['config/a.ts', 'theory/b.ts'],
      ['lessons/a.ts', 'forecast/b.ts'],
      ['lessons/a.ts', 'player/b.ts'],
      ['forecast/a.ts', 'player/b.ts'],
      ['forecast/a.ts', 'words/b.ts'],
      ['player/a.ts', 'store/b.ts'],
      ['player/a.ts', 'words/b.ts'],
      ['player/a.ts', 'study/b.ts'],
      ['study/a.ts', 'store/b.ts'],
      ['study/a.ts', 'plan/b.ts'],
      ['traffic/a.ts', 'theory/b.ts'],
      ['traffic/a.ts', 'store/b.ts'],
      ['plan/a.ts', 'store/b.ts'],
      ['plan/a.ts', 'words/b.ts'],
      ['embed/a.ts', 'store/b.ts'],
      ['offline/a.ts', 'player/b.ts'],
      ['study/a.ts', 'words/b.ts'],
      ['store/a.ts', 'words/b.ts'],
      ['store/simulation/a.ts', 'views/stage/B.tsx'],
      ['words/a.ts', 'runbook/b.ts'],
      ['runbook/a.ts', 'views/kit/b.ts'],
      ['views/stage/A.tsx', 'App.tsx'],
      ['views/stage/A.tsx', 'app.css'],
    ] as const
  ).map(([from, to]): [string, string, Tree] => [
    `${from.split('/')[0]}-looks-down`,
    `${from} imports ${to}`,
    oneImport(from, to),
  ]),
  ...(
    [
      ['engine', 'd3'],
      ['engine', 'react'],
      ['theory', 'valibot'],
      ['lessons', 'valibot'],
      ['forecast', 'd3'],
      ['player', 'zustand'],
      ['study', 'd3'],
      ['plan', 'd3'],
      ['traffic', 'd3'],
      ['embed', 'zustand'],
      ['offline', 'zustand'],
      ['store', 'd3'],
      ['words', 'react'],
      ['runbook', 'react'],
      ['config', 'react'],
    ] as const
  ).map(([folder, name]): [string, string, Tree] => [
    `${folder}-packages`,
    `${folder} uses ${name}`,
    { [`${folder}/a.ts`]: `import * as all from '${name}';` },
  ]),
  ...(
    ['import type { b } from', 'import {\n  b,\n} from', 'import', 'export * from', 'export type { b } from'] as const
  ).map((statement): [string, string, Tree] => [
    'engine-looks-down',
    `by ${statement.replace(/\s+/g, ' ')}`,
    oneImport('engine/a.ts', 'views/b.ts', statement),
  ]),
  [
    'engine-looks-down',
    'by a dynamic import',
    { 'engine/a.ts': `export const b = await import('../views/b.ts');`, 'views/b.ts': 'export const b = 1;' },
  ],
  [
    'engine-looks-down',
    'by the type of a module',
    { 'engine/a.ts': `export type B = import('../views/b.ts').B;`, 'views/b.ts': 'export type B = 1;' },
  ],
  [
    'engine-looks-down',
    'by a worker',
    { 'engine/a.ts': `import W from '../views/b.ts?worker';\nnew W();`, 'views/b.ts': 'postMessage(1);' },
  ],
  [
    'no-circle-of-files',
    'two files',
    {
      'store/a.ts': `import { b } from './b.ts';\nexport const a = b;`,
      'store/b.ts': `import { a } from './a.ts';\nexport const b = a;`,
    },
  ],
  [
    'no-circle-of-files',
    'three files, by their types alone',
    {
      'store/a.ts': `import type { B } from './b.ts';\nexport type A = B;`,
      'store/b.ts': `import type { C } from './c.ts';\nexport type B = C;`,
      'store/c.ts': `import type { A } from './a.ts';\nexport type C = A;`,
    },
  ],
  [
    'no-circle-of-folders',
    'two neighbours, of which no file is in a circle',
    { ...oneImport('views/stage/A.tsx', 'views/ledger/b.ts'), ...oneImport('views/ledger/C.tsx', 'views/stage/d.ts') },
  ],
  [
    'no-circle-of-folders',
    'a folder and the one inside it',
    { ...oneImport('store/a.ts', 'store/run/b.ts'), ...oneImport('store/run/c.ts', 'store/d.ts') },
  ],
  [
    'no-circle-of-folders',
    'two neighbours by folders inside them',
    {
      ...oneImport('views/stage/A.tsx', 'views/ledger/rows/b.ts'),
      ...oneImport('views/ledger/C.tsx', 'views/stage/paint/d.ts'),
    },
  ],
  [
    'no-circle-of-folders',
    'three folders',
    {
      ...oneImport('views/stage/A.tsx', 'views/ledger/b.ts'),
      ...oneImport('views/ledger/C.tsx', 'views/share/d.ts'),
      ...oneImport('views/share/E.tsx', 'views/stage/f.ts'),
    },
  ],
  ['kit-stands-alone', 'kit imports a thing', oneImport('views/kit/a.ts', 'views/stage/b.ts')],
  ['kit-stands-alone', 'kit imports a page', oneImport('views/kit/a.ts', 'views/pages/compare/b.ts')],
  ['things-know-no-page', 'a thing imports a page', oneImport('views/stage/A.tsx', 'views/pages/compare/B.tsx')],
  ['main-is-the-top', 'App imports main', oneImport('App.tsx', 'main.tsx')],
  ['main-is-the-top', 'a view imports main', oneImport('views/stage/A.tsx', 'main.tsx')],
  ['App-is-for-main', 'a view imports App', oneImport('views/stage/A.tsx', 'App.tsx')],
  ['nothing-from-tests', 'a view imports a test’s file', oneImport('views/stage/a.ts', '../tests/b.ts')],
  ['nothing-from-elsewhere', 'a view imports another file', oneImport('views/stage/a.ts', '../vite.config.ts')],
  ['nothing-from-elsewhere', 'a view imports package.json', { 'views/a.ts': `import p from '../../package.json';` }],
  ['nothing-of-node', 'by its name', { 'views/stage/a.ts': `import { readFileSync } from 'node:fs';` }],
  ['nothing-of-node', 'by its old name', { 'views/stage/a.ts': `import { join } from 'path';` }],
  ['packages-are-declared', 'a tool of the tests', { 'views/stage/a.ts': `import fc from 'fast-check';` }],
  [
    'packages-are-declared',
    'a package of a package',
    { 'views/stage/a.ts': `import { scaleLinear } from 'd3-scale';` },
  ],
  ['imports-exist', 'no such file', { 'views/stage/a.ts': `import { b } from './b.ts';` }],
  ['imports-exist', 'no such package', { 'views/stage/a.ts': `import b from 'no-such-package';` }],
];

describe('the rules of who may import whom', () => {
  it.each(BREACHES)('%s catches: %s', async (rule, _, tree) => {
    expect(await rulesBrokenBy(tree)).toContain(rule);
  });

  it('are each tried against a breach', async () => {
    expect([...new Set(BREACHES.map(([rule]) => rule))].sort()).toEqual((await ruleNames()).sort());
  });

  it.each<[string, Tree]>([
    [
      'a neighbour and valibot',
      { 'engine/a.ts': `import './b.ts';\nimport * as v from 'valibot';`, 'engine/b.ts': '' },
    ],
    ['a folder’s own folder', oneImport('engine/strategies/a.ts', 'engine/b.ts')],
    ['an import in a comment', { 'engine/a.ts': `// import { b } from '../views/b.ts';`, 'views/b.ts': '' }],
    ['an import in a string', { 'engine/a.ts': `export const a = "import '../views/b.ts'";`, 'views/b.ts': '' }],
    ['theory of the engine', oneImport('theory/a.ts', 'engine/log.ts')],
    ['data of the engine’s types', oneImport('lessons/a.ts', 'engine/scenario.ts', 'import type { b } from')],
    ['forecast of theory', oneImport('forecast/a.ts', 'theory/b.ts')],
    ['the player of the forecast', oneImport('player/a.ts', 'forecast/b.ts')],
    ['the store of the player', oneImport('store/simulation/a.ts', 'player/b.ts')],
    ['a study of the player', oneImport('study/a.ts', 'player/b.ts')],
    ['the store of a study', oneImport('store/comparison/a.ts', 'study/b.ts')],
    ['words of the store', oneImport('words/run/a.ts', 'store/simulation/b.ts')],
    ['kit of words', oneImport('views/kit/a.ts', 'words/b.ts')],
    [
      'a thing of kit, a page of things',
      {
        ...oneImport('views/stage/A.tsx', 'views/kit/b.ts'),
        ...oneImport('views/pages/plan/C.tsx', 'views/stage/d.ts'),
      },
    ],
    [
      'two views that use a third',
      { ...oneImport('views/stage/A.tsx', 'views/dots/b.ts'), ...oneImport('views/ledger/C.tsx', 'views/dots/d.ts') },
    ],
    [
      'a folder that the one around it uses',
      {
        ...oneImport('views/stage/A.tsx', 'views/stage/paint/b.ts'),
        ...oneImport('views/stage/C.tsx', 'views/kit/d.ts'),
      },
    ],
    ['a style', oneImport('views/stage/A.tsx', 'views/stage/stage.css', 'import')],
    [
      'a part that comes late',
      { 'App.tsx': `const late = import('./views/pages/plan/Plan.tsx');`, 'views/pages/plan/Plan.tsx': '' },
    ],
    ['main of App', oneImport('main.tsx', 'App.tsx')],
    [
      'a worker',
      { 'store/a.ts': `import W from './worker.ts?worker';\nnew W();`, 'store/worker.ts': 'postMessage(1);' },
    ],
    [
      'declared packages',
      {
        'views/stage/a.tsx': `import { create } from 'zustand';\nimport { createRoot } from 'react-dom/client';\nimport * as d3 from 'd3';`,
      },
    ],
  ])('let pass %s', async (_, tree) => {
    expect(await rulesBrokenBy(tree)).toEqual([]);
  });
});
