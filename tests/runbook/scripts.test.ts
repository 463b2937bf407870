import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type ProductName, parseScenario, STRATEGY_NAMES } from '../../src/engine/index.ts';
import { PRODUCT_NAMES } from '../../src/engine/scenario/products.ts';
import { runbook, toMarkdown, toShell } from '../../src/runbook/index.ts';
import { findProgram } from '../tools/products.mjs';
import { commandsOf } from './anyBook.ts';
import { folder } from './real/operator.ts';

const shellcheck = findProgram('shellcheck');
if (!shellcheck) console.warn('Scripts are not checked by shellcheck: there is none.');

/** With everything that a script can hold: a canary, a deadline at which somebody is cut off, a host. */
const everything = (product: ProductName) =>
  runbook(
    parseScenario({
      balancer: { product, drainTimeoutSeconds: 300, onDrainTimeout: 'cut' },
      rollout: { strategy: /kubernetes/i.test(product) ? 'kubernetes' : 'canary', warmUpSeconds: 10 },
    }),
    product,
    { host: 'lb1' },
  );

describe('a script', () => {
  it.each(PRODUCT_NAMES)('of %s is one that shells take', (product) => {
    for (const strategy of STRATEGY_NAMES) {
      const script = toShell(runbook(parseScenario({ balancer: { product }, rollout: { strategy } }), product));
      const { status, stderr } = spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  it.skipIf(!shellcheck)('has nothing in it that shellcheck knows better, nor have its commands', () => {
    const own = folder();
    const books = PRODUCT_NAMES.map(everything);
    const commands = books.flatMap((book) => {
      const all = commandsOf(book).filter(({ language }) => language === 'sh');
      return [...new Map(all.map(({ text }) => [text.replaceAll(/bob/gi, 'alice').length, text])).values()];
    });
    const scripts = books.filter(({ product }) =>
      ['none', 'haproxyDrain', 'kubernetesService', 'gcp'].includes(product),
    );
    const files = [
      ...scripts.map((book) => own.write(`${book.product}.sh`, toShell(book))),
      own.write('commands.sh', `#!/bin/sh\nset -eu\n${commands.join('\n')}\n`),
    ];
    const { stdout } = spawnSync(shellcheck ?? '', ['--format=gcc', ...files], { encoding: 'utf8' });
    own.remove();
    expect(stdout).toBe('');
  });

  it('refuses what it does not know, and numbers of no step', () => {
    const own = folder();
    const script = own.write('runbook.sh', toShell(everything('haproxyDrain')));
    const run = (...args: string[]) => spawnSync('sh', [script, ...args], { encoding: 'utf8' });
    expect(run('--force')).toMatchObject({ status: 1, stderr: 'Unknown option: --force\n' });
    expect(run('--from', '12').stderr).toContain('--from (1–11)');
    expect(run('--back').status).toBe(1);
    expect(run('--from', '10').stdout).not.toContain('2. Bleed Alice');
    expect(run('--back', '3').stdout).toContain('Bring the old version back on Alice');
    own.remove();
  });
});

describe('what there is no runbook for', () => {
  it('is told in the script and on the page, with what there is one for', () => {
    const none = runbook(parseScenario({}), 'none');
    expect(none).toMatchObject({ phases: [], none: { type: 'chooseProduct' } });
    const odd = runbook(parseScenario({ rollout: { strategy: 'blueGreen' } }), 'kubernetesService');
    expect(odd.none).toEqual({ type: 'strategy', strategy: 'blueGreen', offered: ['kubernetes', 'bleed'] });
    for (const book of [none, odd]) {
      const { status, stderr } = spawnSync('sh', [], { input: toShell(book), encoding: 'utf8' });
      expect(status).toBe(2);
      expect(stderr).toContain('Choose');
      expect(toMarkdown(book)).toContain('Choose');
    }
  });
});
