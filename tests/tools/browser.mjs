// Which browsers the tests drive, and how to get them onto a machine that has none.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { aptInstall, run } from './apt.mjs';

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

/** Where each kind of system keeps each browser, best first: within its folder of programs, without .exe. */
const CHROMIUM = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
    (app) => `${app}.app/Contents/MacOS/${app}`,
  ),
  win32: [
    'Google\\Chrome\\Application\\chrome',
    'Chromium\\Application\\chrome',
    'Microsoft\\Edge\\Application\\msedge',
  ],
  // Without windows, and so in half the time, where the system has it so.
  linux: [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
};
const FIREFOX = {
  darwin: ['Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox\\firefox'],
  linux: ['firefox-esr', 'firefox'],
};

/**
 * The Chromium to drive: CHROME_PATH if set, else one installed on the system, else Playwright's own.
 * @returns {Promise<string | undefined>} a path; undefined where there is none
 */
export async function findChromium() {
  return chosenBrowser('CHROME_PATH') ?? systemPaths(CHROMIUM).find(existsSync) ?? (await playwrightBrowser());
}

/**
 * The Firefox to drive: FIREFOX_PATH if set, else one installed on the system.
 * @returns {string | undefined} a path; undefined where there is none
 */
export function findFirefox() {
  return chosenBrowser('FIREFOX_PATH') ?? systemPaths(FIREFOX).find((path) => existsSync(path) && !startsSnap(path));
}

/** Installs Chromium by apt as root, else by Playwright's download. Look with findChromium() whether it worked. */
export function installChromium() {
  for (const chromium of ['chromium-headless-shell', 'chromium']) {
    if (aptInstall(chromium, 'fonts-dejavu-core')) return;
  }
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
}

/** Installs Firefox by apt as root, where there is such a package. Look with findFirefox() whether it worked. */
export function installFirefox() {
  aptInstall('firefox-esr');
}

/** What the environment says, if anything. */
function chosenBrowser(variable) {
  const chosen = process.env[variable];
  if (chosen && !existsSync(chosen)) throw new Error(`${variable} is set to ${chosen}, and there is no such file.`);
  return chosen || undefined;
}

/** Every place where this system may keep one of these programs, best first. */
function systemPaths(programs) {
  const { platform, env } = process;
  const folders = {
    darwin: ['/Applications', `${env.HOME}/Applications`],
    win32: [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA],
    linux: [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'],
  };
  const system = platform in folders ? platform : 'linux';
  const ending = system === 'win32' ? '.exe' : '';
  const unique = [...new Set(folders[system].filter(Boolean))];
  return programs[system].flatMap((program) => unique.map((folder) => join(folder, program + ending)));
}

/** A Firefox in a snap can't read the profile that a test makes for it. */
function startsSnap(path) {
  return path.startsWith('/snap/') || (statSync(path).size < 10_000 && readFileSync(path, 'latin1').includes('/snap/'));
}

async function playwrightBrowser() {
  try {
    const { chromium } = await import('playwright-core');
    return [chromium.executablePath()].find(existsSync);
  } catch {
    return undefined; // Playwright is not installed yet, or has no build for this system
  }
}
