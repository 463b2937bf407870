// Who may import whom; circles of folders are looked for in tests/tools/folderCircles.mjs.
// Each rule is tried against a planted breach in tests/imports.test.ts.

/** The folders of src, lowest first: each may import itself and the rows before its own. Above them stand App and main. */
const ROWS = [
  ['engine'],
  ['theory', 'traffic', 'offline', 'config'],
  ['forecast', 'lessons'],
  ['player'],
  ['study', 'embed'],
  ['plan'],
  ['store'],
  ['words'],
  ['runbook'],
  ['views'],
];

/** Folders that may use these packages only. */
const PACKAGES = {
  engine: ['valibot'],
  theory: [],
  config: ['yaml'],
  traffic: ['fflate'],
  offline: [],
  lessons: [],
  forecast: [],
  player: ['fflate', 'valibot'],
  study: ['valibot', 'zustand'],
  embed: ['valibot'],
  plan: [],
  store: ['react', 'valibot', 'zustand'],
  words: [],
  runbook: [],
};

const rowRules = ROWS.flatMap((row, i) =>
  row.map((folder) => {
    const below = ROWS.slice(0, i).flat();
    return {
      name: `${folder}-looks-down`,
      comment: `src/${folder} imports only itself${below.length > 0 ? ` and what stands below it: ${below.join(', ')}` : ''}.`,
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${[...below, folder].join('|')})/` },
    };
  }),
);

const packageRules = Object.entries(PACKAGES).map(([folder, packages]) => ({
  name: `${folder}-packages`,
  comment: `src/${folder} uses ${packages.length > 0 ? `these packages only: ${packages.join(', ')}` : 'no package'}.`,
  from: { path: `^src/${folder}/` },
  to: { path: 'node_modules/', ...(packages.length > 0 && { pathNot: `node_modules/(${packages.join('|')})/` }) },
}));

const rules = [
  {
    name: 'no-circle-of-files',
    comment: 'Files must not import each other in a circle, not even for their types.',
    from: {},
    to: { circular: true },
  },
  ...rowRules,
  ...packageRules,
  {
    name: 'kit-stands-alone',
    comment: 'src/views/kit is what things are made of: of the views it imports only itself.',
    from: { path: '^src/views/kit/' },
    to: { path: '^src/views/', pathNot: '^src/views/kit/' },
  },
  {
    name: 'things-know-no-page',
    comment: 'A thing on a page does not know the pages that it is on.',
    from: { path: '^src/views/', pathNot: '^src/views/pages/' },
    to: { path: '^src/views/pages/' },
  },
  {
    name: 'main-is-the-top',
    comment: 'main.tsx starts everything: nothing imports it.',
    from: {},
    to: { path: '^src/main\\.tsx$' },
  },
  {
    name: 'App-is-for-main',
    comment: 'Only main.tsx imports App.tsx.',
    from: { pathNot: '^src/main\\.tsx$' },
    to: { path: '^src/App\\.tsx$' },
  },
  {
    name: 'nothing-from-tests',
    comment: 'The page needs nothing of its tests.',
    from: { path: '^src/' },
    to: { path: '^tests/' },
  },
  {
    name: 'nothing-from-elsewhere',
    comment: 'src imports files of src and packages, nothing else of the project.',
    from: { path: '^src/' },
    to: { pathNot: ['^src/', 'node_modules/'], dependencyTypes: ['local', 'localmodule', 'aliased', 'undetermined'] },
  },
  {
    name: 'nothing-of-node',
    comment: 'The page runs in a browser: no module of Node.js.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'packages-are-declared',
    comment: 'What src imports stands under dependencies in package.json.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'npm-bundled'] },
  },
  {
    name: 'imports-exist',
    comment: 'Every import leads to a file.',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsPreCompilationDeps: true, // types too
    doNotFollow: { path: 'node_modules' },
    skipAnalysisNotInRules: true,
  },
};
