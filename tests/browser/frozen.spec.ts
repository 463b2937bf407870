import type { Page } from '@playwright/test';
import { packLink } from '../../src/player/recording/link.ts';
import type { LinkKind } from '../../src/player/recording/linkText.ts';
import { partOf } from '../seeds.ts';
import { expect, test } from './kit/page.ts';

type Input = Record<string, unknown>;

/** A link to a run of a scenario that nobody has checked. */
const runOf = (scenario: Input, more: Input = {}): string => {
  const recording = { format: 1, engine: '00000000', scenario, commands: [], tick: 0, end: 0, ...more };
  return packLink('run', JSON.stringify(recording));
};
const comparisonOf = (
  scenario: Input,
  more: Input,
  { base = 'start', field = 'rollout.strategy', values = STRATEGIES } = {},
) => {
  const run = { format: 1, engine: '00000000', scenario, commands: [], tick: 0, end: 0, ...more };
  return packLink('compare' as LinkKind, JSON.stringify({ compare: 1, base, field, values, tick: 0, run }));
};
const STRATEGIES: unknown[] = ['bleed', 'lockOut', 'blueGreen', 'maintenance'];

const roomy = (count: number, capacity = 5_000_000): Input[] => Array.from({ length: count }, () => ({ capacity }));
const users = (count: number, seconds = 1_000): Input => ({
  arrivalRate: count / seconds,
  sessionLength: { meanSeconds: seconds },
});
const SETS = Array.from({ length: 5_000 }, (_, i) => [
  0,
  { type: 'set', field: `servers.${i % 200}.capacity`, value: 100 + (i % 50) },
]);

/** What is opened by its link, and what must come of it. */
const CASES: [name: string, link: string, outcome: 'opens' | RegExp][] = [
  ['200 servers and 5,000 commands', runOf({ name: 'Asked', servers: roomy(200, 100) }, { commands: SETS }), 'opens'],
  [
    '200 servers and 5,000 commands, compared',
    comparisonOf(
      { servers: roomy(200, 100) },
      { commands: SETS },
      { base: 'moment', field: 'operator', values: ['nothing', 'nextPhase', 'abort', 'rollBack'] },
    ),
    'opens',
  ],
  [
    '200 servers that count the connections of 400,000 users',
    runOf({ name: 'Asked', servers: roomy(200), traffic: users(4e5), balancer: { routing: 'leastConnections' } }),
    'opens',
  ],
  [
    'the same with 100,000',
    runOf({
      name: 'Asked',
      servers: roomy(200),
      traffic: users(100_000, 120),
      balancer: { routing: 'leastConnections' },
    }),
    'opens',
  ],
  ['2 million users', runOf({ name: 'Asked', servers: roomy(2), traffic: users(2e6) }), 'opens'],
  [
    '2 million users, compared',
    comparisonOf({ servers: roomy(2), traffic: users(2e6) }, {}),
    /must be lower|would take about/,
  ],
  [
    '1 million users, compared',
    comparisonOf({ servers: roomy(2), traffic: users(1e6) }, {}, { values: ['bleed', 'canary'] }),
    'opens',
  ],
  ['5 million users', runOf({ name: 'Asked', servers: roomy(2), traffic: users(5e6) }), 'opens'],
  [
    'everybody returns',
    runOf({
      name: 'Asked',
      servers: roomy(1, 30),
      traffic: { arrivalRate: 720, sessionLength: { meanSeconds: 0.1 }, returnProbability: 1 },
    }),
    'opens',
  ],
  [
    'ticks of 50 s',
    runOf({ tickSeconds: 50, servers: roomy(2), traffic: { arrivalRate: 20_000 } }),
    /Tick.* is 50.* it must be lower/,
  ],
  [
    '2 million users without affinity',
    runOf({ servers: roomy(2), traffic: users(2e6), balancer: { affinityWhileDraining: false } }),
    /Arrival rate is .* it must be lower/,
  ],
  [
    '200 pods with 2 million users',
    runOf({ servers: roomy(200), traffic: users(2e6), rollout: { strategy: 'kubernetes' } }),
    /Arrival rate is .* it must be lower/,
  ],
  [
    'two balancers with 200 servers',
    runOf({
      name: 'Asked',
      servers: roomy(200),
      traffic: users(100_000, 120),
      balancer: { balancers: 2, drainKnownTo: 1 },
    }),
    'opens',
  ],
  ['100 million ticks', runOf({}, { tick: 100_000_000, end: 100_000_000 }), /would take about .* to make ready/],
  ['5 million ticks', runOf({ name: 'Asked' }, { tick: 5_000_000, end: 5_000_000 }), 'opens'],
];

/** Watches how long the page stands still, from before it starts. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { longest: 0, total: 0, frames: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        seen.longest = Math.max(seen.longest, duration);
        seen.total += duration;
      }
    }).observe({ type: 'longtask', buffered: true });
    requestAnimationFrame(function frame() {
      seen.frames += 1;
      requestAnimationFrame(frame);
    });
  });
}

for (const [name, link, outcome] of partOf(CASES)) {
  test(`the page goes on answering: ${name}`, async ({ page }) => {
    await watch(page);
    const begun = Date.now();
    await page.goto(`./${link}`);
    const alert = page.getByRole('alert', { name: 'Notice' });
    if (outcome === 'opens') {
      const opened = link.startsWith('#run')
        ? page.getByRole('button', { name: /Asked/ })
        : page.getByRole('main', { name: 'Compare' });
      await expect(opened).toBeVisible({ timeout: 90_000 });
      expect(await alert.textContent()).not.toMatch(/must be lower|would take/);
    } else await expect(alert).toContainText(outcome);
    const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen);
    const seconds = (Date.now() - begun) / 1_000;
    console.log(
      `${name}: longest task ${seen.longest.toFixed(0)} ms, ${seen.frames} frames in ${seconds.toFixed(1)} s`,
    );
    expect(seen.frames).toBeGreaterThan(0);
  });
}
