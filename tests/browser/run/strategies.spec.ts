import { STRATEGY_NAMES, type StrategyName } from '../../../src/engine/index.ts';
import { engineAt, expect, playToTheEnd, shownLedger, shownSeconds, test } from '../kit/page.ts';

test('every strategy goes on the page to its end, and hurts and costs what it does in the engine', async ({ site }) => {
  const picker = site.getByRole('combobox', { name: 'Strategy', exact: true });
  const hurt: Partial<Record<StrategyName, number>> = {};
  await site.getByRole('slider', { name: 'Speed' }).fill('4');
  for (const strategy of STRATEGY_NAMES) {
    await picker.selectOption(strategy);
    await picker.blur();
    await playToTheEnd(site);
    const seen = engineAt({ rollout: { strategy } }, await shownSeconds(site));
    expect.soft(seen.rollout.status, strategy).toBe('done');
    expect.soft(await shownLedger(site), strategy).toEqual(seen.shown);
    hurt[strategy] = seen.ledger.cutOff + seen.ledger.turnedAway;
    await site.keyboard.press('r');
  }
  expect(hurt).toMatchObject({ bleed: 0, blueGreen: 0, canary: 0 });
  expect(hurt.lockOut).toBeGreaterThan(0);
  expect(hurt.maintenance).toBeGreaterThan(0);
});
