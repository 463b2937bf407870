// Every check and test, side by side, counted together. The last line says `N passed, N failed`, and how many were skipped, if any.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = `${root}node_modules/.cache/reports`;
const vitestReport = `${reports}/vitest.json`;
const browserReport = `${reports}/browser.json`;

/** The browser tests have people's patience to imitate, and go first where others want the processor too. */
const STEPS = [
  { name: 'types', args: ['node_modules/typescript-native/bin/tsc', '-b'] },
  { name: 'import rules', args: ['tests/tools/rules.mjs'] },
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--colors=force', '.'] },
  {
    name: 'browser tests',
    args: ['node_modules/@playwright/test/cli.js', 'test'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    count: () => {
      const { expected, unexpected, flaky, skipped } = readJson(browserReport).stats;
      return { passed: expected + flaky, failed: unexpected, skipped };
    },
    remarks: () => failedSpecs(readJson(browserReport).suites),
  },
  {
    name: 'unit and component tests',
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    priority: constants.priority.PRIORITY_BELOW_NORMAL,
    count: () => {
      const { numPassedTests, numFailedTests, numPendingTests } = readJson(vitestReport);
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
    },
    remarks: () =>
      readJson(vitestReport).testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => told(`${relative(root, name)}: ${fullName}`, failureMessages[0])),
      ),
  },
];

rmSync(reports, { recursive: true, force: true }); // so that no step is judged by an older run's report
mkdirSync(reports, { recursive: true });
const chromium = await findChromium();
console.log(`${STEPS.map(({ name }) => name).join(', ')} …`);
const results = await Promise.all(STEPS.map(runStep));
const sum = (key) => results.reduce((total, result) => total + result[key], 0);

console.log();
for (const { name, seconds, problem, remarks, ...counted } of results) {
  console.log(`${counted.failed ? 'FAIL' : 'ok  '} ${name}: ${inWords(counted)}, ${seconds} s${problem}`);
  for (const remark of remarks) console.log(`     ${remark}`);
}
console.log(inWords({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }));
process.exit(sum('failed') === 0 ? 0 : 1);

/** Runs a step, and prints what it said when it has ended. */
async function runStep({ name, args, env = {}, priority, count, remarks = () => [] }) {
  const start = Date.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(chromium ? { CHROME_PATH: chromium } : {}), ...env },
  });
  if (priority !== undefined && child.pid !== undefined) setPriority(child.pid, priority);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  const status = await new Promise((ended) => {
    child.on('error', (error) => said.push(Buffer.from(`${error}\n`)));
    child.on('close', ended);
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  process.stdout.write(`\n== ${name}\n${Buffer.concat(said)}`);
  return { name, seconds, ...judge(status === 0, count), remarks: named(remarks) };
}

/** A step without a report counts as one; so does a failure that its report doesn't know of. */
function judge(ok, count) {
  if (!count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, problem: '' };
  let counted;
  try {
    counted = count();
  } catch {
    return { passed: 0, failed: 1, skipped: 0, problem: ' (no report)' };
  }
  const { passed, failed } = counted;
  if (failed > 0 || (passed > 0 && ok)) return { ...counted, problem: '' };
  return { ...counted, failed: 1, problem: ok ? ' (no test ran)' : ' (failed outside a test)' };
}

/** What failed, by name, if only at first; nothing where the report can't be read, which `judge` has said. */
function named(remarks) {
  try {
    return remarks().slice(0, 20);
  } catch {
    return [];
  }
}

/** Playwright's report holds suites in suites. */
function failedSpecs(suites = []) {
  return suites.flatMap(({ file, suites: within, specs }) => [
    ...specs.flatMap(({ title, ok, tests }) => {
      const failure = tests.flatMap(({ results }) => results).find(({ error }) => error);
      return failure ? [told(`${file}: ${title}${ok ? ' (only at first)' : ''}`, failure.error.message)] : [];
    }),
    ...failedSpecs(within),
  ]);
}

/** A failed test's name and the gist of its error, without colours, on one line. */
function told(name, message = '') {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
  const gist = message.replace(/\u001b\[\d+m/g, '').replace(/\s+/g, ' ');
  return `${name}: ${gist.slice(0, 300)}`;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
