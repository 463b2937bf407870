import fc from 'fast-check';
import { type ProductName, parseScenario, type Scenario, STRATEGY_NAMES } from '../../src/engine/index.ts';
import { PRODUCT_NAMES } from '../../src/engine/scenario/products.ts';
import { type NamesInput, type Runbook, settingsOf } from '../../src/runbook/index.ts';
import type { Command, Step } from '../../src/runbook/steps/runbook.ts';

/** What quotes, shells, awk, jq, curl, sed, Markdown and here-documents make much of. */
const HOSTILE = [
  "'",
  '"',
  '`',
  '\\',
  '$(touch HACKED)',
  '`touch HACKED`',
  '${IFS}',
  "'; touch HACKED; '",
  '"; touch HACKED; "',
  '&& touch HACKED',
  '| touch HACKED',
  '> HACKED',
  'COMMAND',
  'REMOTE',
  'USAGE',
  '%s%n',
  '\\n',
  '\\047',
  '/',
  '&',
  '#',
  '{',
  '}',
  '[0-9]',
  '*',
  '?',
  '~',
  '!',
  ';',
  ',',
  ':',
  '@',
  '=',
  ' ',
  '  ',
  '${{',
  '```',
  '~~~',
  '<!--',
  '</script>',
  '\u2019',
  '\u201b',
  'é',
  '漢',
  '😀',
  'SYSTEM:touch HACKED',
  'exec:touch HACKED',
];

/** A line that may stand in a name. */
export const anyName = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
      .replace(/^-+/, ''),
  )
  .filter((name) => name.trim() !== '');

/** Every product that has a runbook, with every strategy. */
export const anyBook: fc.Arbitrary<{ scenario: Scenario; product: ProductName; names: NamesInput }> = fc
  .record({
    product: fc.constantFrom(...PRODUCT_NAMES),
    strategy: fc.constantFrom(...STRATEGY_NAMES),
    called: fc.uniqueArray(
      anyName.filter((name) => name.length <= 40),
      { minLength: 2, maxLength: 3 },
    ),
    onDrainTimeout: fc.constantFrom('wait', 'cut', 'handOff'),
    timed: fc.boolean(),
    version: fc.constantFrom('1.22.1', '1.29.6'),
  })
  .chain(({ product, strategy, called, timed, onDrainTimeout, version }) => {
    const balancer = { product, ...(timed && { drainTimeoutSeconds: 300, onDrainTimeout }) } as const;
    const scenario = parseScenario({ servers: called.map((name) => ({ name })), balancer, rollout: { strategy } });
    const names = fc.record(
      {
        host: fc.oneof(fc.constant(''), anyName),
        settings: fc.record(
          Object.fromEntries(
            Object.keys(settingsOf(product)).map((key) => [key, key === 'version' ? fc.constant(version) : anyName]),
          ),
        ),
        servers: fc.array(fc.record({ name: anyName, address: anyName }), { maxLength: 2 }),
        update: anyName,
        left: anyName,
      },
      { requiredKeys: [] },
    );
    return names.map((given) => ({ scenario, product, names: given }));
  });

/** Every command of a runbook, those that only look too. */
export function commandsOf({ phases }: Runbook): Command[] {
  return phases.flatMap(({ steps, back }) => [...steps, ...back].flatMap(inStep));
}

function inStep(step: Step): Command[] {
  if (step.type === 'wait') return [...step.looks, ...(step.deadline?.steps ?? []).flatMap(inStep)];
  return [...(step.type === 'do' ? [step] : []), ...(step.look ? [step.look] : [])];
}
