import { PRODUCT_NAMES } from '../../src/engine/index.ts';
import { engineAt, expect, inWords, shownLedger, shownSeconds, test, untilDone } from './page.ts';

type Product = keyof typeof PRODUCT_NAMES;

test('every product can be picked, and the rollout runs to its end as in the engine', async ({ site }) => {
  test.slow();
  await site.locator('.controls summary', { hasText: 'Load balancer' }).first().click();
  const picker = site.getByRole('combobox', { name: 'Load balancer', exact: true });
  await site.getByRole('slider', { name: 'Speed' }).fill('4');
  for (const product of Object.keys(PRODUCT_NAMES) as Product[]) {
    await picker.selectOption(product);
    await site.getByRole('button', { name: 'Play', exact: true }).click();
    await untilDone(site);
    await site.getByRole('button', { name: 'Pause' }).click();
    const seen = engineAt({ balancer: { product } }, await shownSeconds(site));
    expect(seen.rollout.status, product).toBe('done');
    expect(await shownLedger(site), product).toEqual(inWords(seen.ledger));
    await site.getByRole('button', { name: 'Restart', exact: true }).click();
  }
});
