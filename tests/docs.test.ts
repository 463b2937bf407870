import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allFields, allowedBy, type Facts, isLive, MAX_SERVERS, parseScenario, SPREADS } from '../src/engine/index.ts';
import { allowedText } from '../src/engine/scenario/allowed.ts';
import { LONGEST_QUANTILE, MOST_QUANTILES } from '../src/engine/scenario/trafficSchema.ts';
import { glossary } from '../src/words/help/glossary.ts';
import { fieldWords } from '../src/words/settings/fields/index.ts';
import { spreads } from '../src/words/settings/spreads.ts';
import { choiceWords } from '../src/words/settings/values.ts';

const DOC = fileURLToPath(new URL('../docs/scenario.md', import.meta.url));
const SPREAD = 'traffic.sessionLength.spread';

const INTRODUCTION = `# The scenario

Everything that a run starts from, as JSON. Every field may be left out: \`{}\` is the article’s scenario. \`servers\` is a list of
1 to ${MAX_SERVERS}; each may have a \`name\`. Fields marked *live* can be changed while it runs, with \`{ type: 'set', field, value }\`; the
others need a restart.

This page is made from the schema (\`src/engine/scenario\`) and its words (\`src/words/settings\`) by
\`npm run docs\`.

`;

function allowed(path: string, facts: Facts): string {
  if (facts.kind !== 'choice') return allowedText(allowedBy(facts));
  return facts.options.map((option) => `\`${option}\` (${choiceWords(path, option)})`).join(', ');
}

function row(path: string, standard: string, allowed: string): string {
  return `| \`${path}\` | ${fieldWords(path)?.about} | ${standard} | ${allowed} | ${isLive(path) ? 'live' : ''} |`;
}

function spreadRow(): string {
  const each = Object.entries(SPREADS).flatMap(([name, facts]) => {
    if (facts === null) return [];
    const { label } = spreads[name as keyof typeof spreads];
    return [`${name}: ${label}, ${facts.min} to ${facts.max}, ${facts.default} by default`];
  });
  return row(SPREAD, 'by distribution', each.join('; '));
}

function quantilesRow(): string {
  const { quantiles = [] } = parseScenario({ traffic: { sessionLength: { distribution: 'empirical' } } }).traffic
    .sessionLength;
  const path = 'traffic.sessionLength.quantiles';
  const about = `${fieldWords(path)?.about} ${fieldWords(`${path}.*`)?.about}`;
  return `| \`${path}\` | ${about} | ${quantiles.join(', ')} (empirical only) | 2 to ${MOST_QUANTILES} numbers, none below the one before it, from 0 to ${LONGEST_QUANTILE} s | |`;
}

/** The reference table of the scenario's fields, as Markdown. */
function fieldTable(): string {
  const rows = allFields().flatMap(({ path, facts }) => {
    const own = row(path, facts.default === null ? 'none' : String(facts.default), allowed(path, facts));
    return path === 'traffic.sessionLength.meanSeconds' ? [own, spreadRow(), quantilesRow()] : [own];
  });
  return ['| field | what it is | default | allowed | |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}

const GLOSSARY = fileURLToPath(new URL('../docs/glossary.md', import.meta.url));

/** The words of the page, as Markdown. */
function glossaryTable(): string {
  const rows = Object.values(glossary).map(({ name, meaning }) => `| ${name} | ${meaning} |`);
  return ['| word | meaning |', '|---|---|', ...rows, ''].join('\n');
}

describe('docs/glossary.md', () => {
  it('is the glossary of the page (`npm run docs` writes it)', async () => {
    const introduction =
      '# Glossary\n\nOne word per idea, on the page, in the code, in tests and docs. This page is made from `src/words/help/glossary.ts` by\n`npm run docs`.\n\n';
    await expect(introduction + glossaryTable()).toMatchFileSnapshot(GLOSSARY);
  });
});

describe('docs/scenario.md', () => {
  it('lists every field of the scenario as the schema and its words have it (`npm run docs` writes it)', async () => {
    await expect(INTRODUCTION + fieldTable()).toMatchFileSnapshot(DOC);
  });

  it('has words for every field', () => {
    for (const path of [...allFields().map((field) => field.path), SPREAD, 'servers.0.name']) {
      expect(fieldWords(path)?.about, path).toMatch(/\.$/);
    }
  });
});
