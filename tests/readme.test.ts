import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allFields, allowed, type Facts, isLive, SPREADS } from '../src/engine/index.ts';

const README = new URL('../README.md', import.meta.url);
const START = '<!-- fields -->\n';
const END = '<!-- /fields -->';

function row(path: string, facts: Facts): string {
  const standard = facts.default === null ? 'none' : String(facts.default);
  return `| \`${path}\` | ${facts.about} | ${standard} | ${allowed(facts)} | ${isLive(path) ? 'live' : ''} |`;
}

/** The reference table of the scenario's fields, as Markdown. */
function fieldTable(): string {
  const rows = allFields().map(({ path, facts }) => row(path, facts));
  const spreads = Object.entries(SPREADS).flatMap(([name, facts]) =>
    facts ? [`${name}: ${facts.label}, ${facts.min} to ${facts.max}, ${facts.default} by default`] : [],
  );
  const spread = `| \`traffic.sessionLength.spread\` | The one spread parameter of the distribution. | by distribution | ${spreads.join('; ')} | live |`;
  const after = rows.findIndex((line) => line.includes('meanSeconds')) + 1;
  rows.splice(after, 0, spread);
  return ['| field | what it is | default | allowed | |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}

describe('the README', () => {
  it('lists every field of the scenario as the schema has it (WRITE_README=1 writes it)', () => {
    const text = readFileSync(README, 'utf8');
    const [before, rest] = text.split(START);
    const [table, after] = rest.split(END);
    if (process.env.WRITE_README) writeFileSync(README, before + START + fieldTable() + END + after);
    else expect(table).toBe(fieldTable());
  });
});
