// Which Chromium the tests drive, and how to get one onto a machine that has none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** Switches that keep Chromium quiet, offline and runnable as root. */
export const chromiumArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
];

/**
 * The browser to drive: CHROME_PATH if set, else one installed on the system, else Playwright's own.
 * @returns {Promise<string | undefined>} a path; undefined where there is none
 */
export async function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH is set to ${chosen}, and there is no such file.`);
  }
  return systemBrowsers().find(existsSync) ?? (await playwrightBrowser());
}

/** Installs Chromium by apt as root, else by Playwright's download. Look with findChromium() whether it worked. */
export function installChromium() {
  const byApt = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (byApt && aptInstall('chromium', 'fonts-dejavu-core')) return;
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
}

/** Every place where this kind of system keeps a Chromium, best first. */
export function systemBrowsers(platform = process.platform, env = process.env) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return apps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome',
      'Chromium\\Application\\chrome',
      'Microsoft\\Edge\\Application\\msedge',
    ];
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}.exe`));
  }
  const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = new Set(
    [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean),
  );
  return programs.flatMap((program) => [...folders].map((folder) => join(folder, program)));
}

async function playwrightBrowser() {
  try {
    const { chromium } = await import('playwright-core');
    return [chromium.executablePath()].find(existsSync);
  } catch {
    return undefined; // Playwright is not installed yet, or has no build for this system
  }
}

function aptInstall(...packages) {
  const apt = (...args) => run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args]);
  apt('update'); // an old package list may still do
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}
