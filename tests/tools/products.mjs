// The load balancers that runbooks are tried on for real, and what their commands need.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt.mjs';

/** Programs, and the packages of Debian that have them. */
const PACKAGES = {
  haproxy: 'haproxy',
  apache2: 'apache2-bin',
  nginx: 'nginx',
  ps: 'procps',
  socat: 'socat',
  curl: 'curl',
  jq: 'jq',
  shellcheck: 'shellcheck',
};

/**
 * Where a program is.
 * @returns {string | undefined} a path; undefined where there is none
 */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, name)).find(existsSync);
}

/** Installs by apt whatever is not there. Tests of what is not there then are skipped. */
export function ensureProducts() {
  const missing = () => Object.keys(PACKAGES).filter((name) => !findProgram(name));
  if (missing().length > 0) aptInstall(...missing().map((name) => PACKAGES[name]));
  const left = missing();
  console.log(
    left.length === 0
      ? 'Load balancers: all there'
      : `Not found, and not to be had: ${left.join(', ')}; the tests with them are skipped.`,
  );
}
