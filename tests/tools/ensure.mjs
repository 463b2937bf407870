// node tests/tools/ensure.mjs [deps] [browser] [products]: puts in place what a command needs. Itself it needs only node and npm.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox, installChromium, installFirefox } from './browser.mjs';
import { ensureProducts } from './products.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = process.argv.slice(2);

if (wanted.includes('deps') && !depsMatchLock()) installDeps();
if (wanted.includes('browser')) await ensureBrowsers();
if (wanted.includes('products')) ensureProducts();

/** Whether npm's own record of node_modules holds each locked package at its locked version. */
function depsMatchLock() {
  const locked = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!locked || !installed) return false;
  return Object.entries(locked)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function installDeps() {
  console.log('node_modules does not match package-lock.json: npm ci');
  const npm = process.env.npm_execpath; // set when npm runs us; spares a shell on Windows
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) fail('npm ci failed.');
}

/** Chromium must be there; Firefox may be. */
async function ensureBrowsers() {
  if (!(await findChromium())) installChromium();
  const chromium = await findChromium();
  if (!chromium) fail('No Chromium, Chrome or Edge found, and none could be installed. Set CHROME_PATH to one.');
  console.log(`Chromium: ${chromium}`);

  if (!findFirefox()) installFirefox();
  const none = 'none found, and none could be installed; its tests are skipped. FIREFOX_PATH can name one.';
  console.log(`Firefox: ${findFirefox() ?? none}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
