import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backslashed,
  fenced,
  hereDocument,
  indented,
  indentedDocument,
  markdown,
  powershell,
  quoted,
  sh,
} from '../../src/runbook/steps/quote.ts';
import { findProgram } from '../tools/products.mjs';
import { anyName } from './anyBook.ts';
import { folder } from './real/operator.ts';

const shell = findProgram('sh');
const many = fc.array(anyName, { minLength: 20, maxLength: 20 });
/** What a script of a real shell prints, and what files it has made in its folder. */
function run(script: string): { printed: string; made: string[] } {
  const own = folder();
  const { stdout } = spawnSync('sh', ['-euc', script], { cwd: own.path, encoding: 'utf8' });
  const made = readdirSync(own.path);
  own.remove();
  return { printed: stdout, made };
}
const all = (names: string[]): string => names.map((name) => `${name}\n`).join('');

describe.skipIf(!shell)('a name in its quotes', () => {
  it('is one word of a real shell, and nothing else', () => {
    fc.assert(
      fc.property(many, (names) => {
        expect(run(names.map((name) => `printf '%s\\n' ${sh(name)}`).join('\n'))).toEqual({
          printed: all(names),
          made: [],
        });
      }),
      { numRuns: 25 },
    );
  });

  it('is one text within a program of awk', () => {
    fc.assert(
      fc.property(many, (names) => {
        const programs = names.map((name) => `awk ${sh(`BEGIN { print ${quoted(name)} }`)}`);
        expect(run(programs.join('\n'))).toEqual({ printed: all(names), made: [] });
      }),
      { numRuns: 10 },
    );
  });

  it('is one text of jq, as an argument and as JSON', () => {
    fc.assert(
      fc.property(many, (names) => {
        const json = sh(JSON.stringify(Object.fromEntries(names.map((name, i) => [i, name]))));
        expect(run(`printf %s ${json} | jq -r '.[]'`)).toEqual({ printed: all(names), made: [] });
        expect(run(`jq -nr --arg name ${sh(names[0])} '$name'`).printed).toBe(`${names[0]}\n`);
      }),
      { numRuns: 3 },
    );
  });

  it('is the file that socat is told of', () => {
    fc.assert(
      fc.property(
        anyName.filter((name) => !name.includes('/') && name.length < 60 && !/^\.{1,2}$/.test(name)),
        (name) => {
          expect(run(`echo | socat -u stdin ${sh(`create:./${backslashed(name)}`)}`).made).toEqual([name]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('stays in a here-document, whatever line it holds', () => {
    fc.assert(
      fc.property(many, (names) => {
        const lines = ['COMMAND', 'REMOTE', 'Cé', ...names];
        const outer = indented(`cat ${indentedDocument(`cat ${hereDocument(lines.join('\n'), 'REMOTE')}`, 'COMMAND')}`);
        const { printed } = run(`${outer.replace('cat <<', 'sh <<')}`);
        expect(printed).toBe(all(lines));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a name', () => {
  it('is one text of PowerShell, whose quotes are typographic ones too', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const text = powershell(name);
        expect(text.slice(1, -1).replace(/(['\u2018-\u201b])\1/g, '$1')).toBe(name);
        expect(text.slice(1, -1).replace(/(['\u2018-\u201b])\1/g, '')).not.toMatch(/['\u2018-\u201b]/);
      }),
    );
  });

  it('does not close the fence of Markdown that it stands in, and is no mark of it outside', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const [fence, ...lines] = fenced(name, 'sh').split('\n');
        const ticks = /^`+/.exec(fence)?.[0] ?? '';
        expect(lines.filter((line) => line.startsWith(ticks))).toEqual([ticks]);
        expect(markdown(name).replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[\\`*_{}[\]<>#|~&]/);
      }),
    );
  });
});
