import { PRODUCTS, type ProductName } from '../../../src/engine/index.ts';
import { partOf } from '../../seeds.ts';
import { engineAt, expect, playToTheEnd, shownLedger, shownSeconds, test } from '../kit/page.ts';

test('every product can be picked, and the rollout goes to its end as in the engine', async ({ site }) => {
  const picker = site.getByRole('combobox', { name: 'Load balancer', exact: true });
  await site.getByRole('slider', { name: 'Speed' }).fill('4');
  for (const product of partOf(['none', ...Object.keys(PRODUCTS)] as ProductName[])) {
    await picker.selectOption(product);
    await picker.blur();
    await playToTheEnd(site);
    const seen = engineAt({ balancer: { product } }, await shownSeconds(site));
    expect.soft(seen.rollout.status, product).toBe('done');
    expect.soft(await shownLedger(site), product).toEqual(seen.shown);
    await site.keyboard.press('r');
  }
});
