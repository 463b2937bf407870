import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { folderCircles } from './folderCircles.mjs';

const config = fileURLToPath(new URL('../../.dependency-cruiser.cjs', import.meta.url));
/** A reader that found fewer files than this has not read the page. */
const FEWEST_MODULES = 200;

const FOLDERS = {
  rule: 'no-circle-of-folders',
  comment: 'Folders must not import each other in a circle, not even one inside the other.',
};

/**
 * The names of all rules.
 * @returns {Promise<string[]>}
 */
export async function ruleNames() {
  const { ruleSet } = await extractOptions(config);
  return [FOLDERS.rule, ...ruleSet.forbidden.map(({ name }) => name)];
}

/**
 * Holds the imports of `root`/src against the project's rules. What was found of another tree is remembered, unless `anew`.
 * @returns {Promise<{ modules: number, breaches: { rule: string, comment: string, way: string[] }[] }>}
 */
export async function cruiseTree(root, { anew = false } = {}) {
  const options = { ...(await extractOptions(config)), baseDir: root };
  const { output } = await cruise(['src'], options, { bustTheCache: anew });
  const { violations, totalCruised, ruleSetUsed } = output.summary;
  const comments = Object.fromEntries(ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  const imports = output.modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
  const inSrc = imports.filter(({ from, to }) => from.startsWith('src/') && to.startsWith('src/'));
  const breaches = [
    ...violations.map(({ from, to, rule, cycle }) => ({
      rule: rule.name,
      comment: comments[rule.name],
      way: cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to],
    })),
    ...folderCircles(inSrc).map((way) => ({ ...FOLDERS, way })),
  ];
  return { modules: totalCruised, breaches };
}

/** What is wrong with the page's own imports, in words; nothing if all is well. */
export async function brokenRules(root) {
  const { modules, breaches } = await cruiseTree(root);
  const told = breaches.map(({ rule, comment, way }) => `${way.join(' → ')}\n  ${rule}: ${comment}`);
  // Without a compiler that it understands, dependency-cruiser reads nothing and finds nothing.
  if (modules < FEWEST_MODULES) told.push(`Only ${modules} modules were read.`);
  return told;
}
