// Installs packages where the system has apt and we may.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** What Debian asks before a package starts its service. */
const POLICY = '/usr/sbin/policy-rc.d';

/** Whether it could be done: only root can, on a system that has apt and these packages. No service is started. */
export function aptInstall(...packages) {
  const possible = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!possible) return false;
  const apt = (...args) =>
    run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::http::Timeout=20', ...args]);
  apt('update'); // an old package list may still do
  return withoutServices(() => apt('install', '-y', '--no-install-recommends', ...packages));
}

/** A service that an installation starts would take a port. */
function withoutServices(install) {
  if (existsSync(POLICY)) return install();
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return install();
  } finally {
    rmSync(POLICY, { force: true });
  }
}

/** Runs a command, and says so. */
export function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}
