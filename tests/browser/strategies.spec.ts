import { STRATEGIES, type StrategyName } from '../../src/engine/index.ts';
import { engineAt, expect, inWords, shownLedger, shownSeconds, test, untilDone } from './page.ts';

test('every strategy runs on the page to its end, and hurts and costs what it does in the engine', async ({ site }) => {
  test.slow();
  await site.locator('.controls summary', { hasText: 'Rollout' }).first().click();
  const picker = site.getByRole('combobox', { name: 'Strategy', exact: true });
  await site.getByRole('slider', { name: 'Speed' }).fill('4');
  const hurt: Partial<Record<StrategyName, number>> = {};
  for (const strategy of Object.keys(STRATEGIES) as StrategyName[]) {
    await picker.selectOption(strategy);
    await site.getByRole('button', { name: 'Play', exact: true }).click();
    await untilDone(site);
    await site.getByRole('button', { name: 'Pause' }).click();
    const seen = engineAt({ rollout: { strategy } }, await shownSeconds(site));
    expect(seen.rollout.status, strategy).toBe('done');
    expect(await shownLedger(site), strategy).toEqual(inWords(seen.ledger));
    hurt[strategy] = seen.ledger.cutOff + seen.ledger.turnedAway;
    await site.getByRole('button', { name: 'Restart', exact: true }).click();
  }
  expect(hurt).toMatchObject({ bleed: 0, blueGreen: 0, canary: 0 });
  expect(hurt.lockOut).toBeGreaterThan(0);
  expect(hurt.maintenance).toBeGreaterThan(0);
});
