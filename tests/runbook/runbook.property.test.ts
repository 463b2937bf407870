import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runbook, toMarkdown, toShell } from '../../src/runbook/index.ts';
import { cases } from '../seeds.ts';
import { anyBook, commandsOf } from './anyBook.ts';
import { folder } from './real/operator.ts';

it('shows just its commands, and does nothing, whatever its names are', () => {
  fc.assert(
    fc.property(anyBook, ({ scenario, product, names }) => {
      const book = runbook(scenario, product, names);
      const own = folder();
      const script = own.write('runbook.sh', toShell(book));
      const { status, stdout, stderr } = spawnSync('sh', [script], { cwd: own.path, encoding: 'utf8' });
      const there = readdirSync(own.path);
      own.remove();
      expect(there).toEqual(['runbook.sh']);
      expect({ status, stderr: book.none ? '' : stderr }).toEqual({ status: book.none ? 2 : 0, stderr: '' });
      const shown = stdout.split('\n').flatMap((line) => (line.startsWith('    ') ? [line.slice(4)] : []));
      const expected = commandsOf({ ...book, phases: book.phases.map((phase) => ({ ...phase, back: [] })) });
      expect(shown.join('\n')).toBe(expected.map(({ text }) => text).join('\n'));
    }),
    { numRuns: cases(12) },
  );
});

/** Programs that do nothing; what is run elsewhere is run here. */
const NOTHING = ['aws', 'az', 'curl', 'gcloud', 'kubectl', 'nginx', 'ps', 'socat', 'powershell', 'sleep'];

it('runs nothing that stands in a name', () => {
  const programs = folder();
  for (const program of NOTHING) programs.write(program, '#!/bin/sh\ncat > /dev/null\n', 0o755);
  programs.write('ssh', '#!/bin/sh\nshift\nexec "$@"\n', 0o755);
  const env = { ...process.env, PATH: [programs.path, process.env.PATH].join(delimiter) };
  fc.assert(
    fc.property(anyBook, ({ scenario, product, names }) => {
      const own = folder();
      const theirs = commandsOf(runbook(scenario, product, names)).filter(({ source }) => source !== 'own');
      const texts = new Set(theirs.filter(({ language }) => language === 'sh').map(({ text }) => text));
      const scripts = [...texts].map((text) => `(${text}\n) || true`);
      const { stderr } = spawnSync('sh', ['-c', scripts.join('\n')], {
        cwd: own.path,
        env,
        input: '',
        encoding: 'utf8',
      });
      const there = readdirSync(own.path);
      own.remove();
      expect(there).not.toContain('HACKED');
      expect(stderr).not.toMatch(/syntax error|unterminated|Unterminated|unexpected|not found/i);
    }),
    { numRuns: cases(8) },
  );
  programs.remove();
});

it('prints each command in a fence of its own', () => {
  fc.assert(
    fc.property(anyBook, ({ scenario, product, names }) => {
      const book = runbook(scenario, product, names);
      const fences = fencesOf(toMarkdown(book));
      const commands = commandsOf(book).map(({ text }) => text);
      expect(fences).toEqual(expect.arrayContaining(commands));
      for (const { verified, source } of commandsOf(book)) expect([verified, source]).not.toContain(undefined);
    }),
    { numRuns: cases(40) },
  );
});

/** What stands in the fences of a page, an item's indent taken off. */
function fencesOf(page: string): string[] {
  const found: string[] = [];
  let open: { fence: string; lines: string[] } | null = null;
  for (const line of page.split('\n').map((each) => each.replace(/^ {2}/, ''))) {
    const fence = /^(`{3,})(?:sh|powershell)?$/.exec(line)?.[1];
    if (open === null) open = fence ? { fence, lines: [] } : null;
    else if (fence === open.fence) {
      found.push(open.lines.join('\n'));
      open = null;
    } else open.lines.push(line);
  }
  return found;
}
